# Completion of reda for bash: commands, options, and the words that an option knows. Clocks and rules are asked of reda
# itself, so that they are always those of its rulebook.

_reda_names() {
    # The first column of a table without its heading.
    awk 'NR > 1 && NF > 2 { print $1 }' | sort -u
}

_reda_listed() {
    # The names that a help lists: two blanks before each.
    "$@" 2>/dev/null | awk '/^  [a-z]/ { print $1 }'
}

# do, draft and see: a database, then an action or a view, then what it asks for.
_reda_feature() {
    case $((COMP_CWORD - index)) in
    1) COMPREPLY=($(compgen -f -- "$word")) ;;
    2) COMPREPLY=($(compgen -W "$(_reda_listed "${COMP_WORDS[0]}" help "${command/draft/do}")" -- "$word")) ;;
    *) COMPREPLY=($(compgen -S = -W "$(_reda_listed "${COMP_WORDS[0]}" help "${command/draft/do}" "${COMP_WORDS[index + 2]}")" -- "$word")) ;;
    esac
}

_reda() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=
    local index formats
    for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
        --lang) ((index++)) ;;
        audit | check | who | jourkort | order | deadline | law | explain | help | version | \
            init | verify | prove | checkpoint | stamp | export-ledger | erase | hold | epoch | backup | restore | \
            witness | serve | do | draft | drafts | account | see | rebuild | import | import-cases | export-register | export-cases)
            command=${COMP_WORDS[index]}
            break
            ;;
        esac
    done
    COMPREPLY=()
    case $before in
    --lang) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    --format)
        case $command in
        audit) formats='text jsonl xlsx' ;;
        jourkort) formats='text html' ;;
        *) formats='text json' ;;
        esac
        COMPREPLY=($(compgen -W "$formats" -- "$word"))
        return
        ;;
    --outcome) COMPREPLY=($(compgen -W 'bifall avslag' -- "$word")); return ;;
    --decision) [ "$command" = erase ] || COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" check --list 2>/dev/null | _reda_names)" -- "$word")); return ;;
    --law | --register | --into | --key) COMPREPLY=($(compgen -d -- "$word")); return ;;
    --output | --findings | --record | --entry | --policy | --seen | --query | --reply | --tsa | --mapping | --against | --proposed) COMPREPLY=($(compgen -f -- "$word")); return ;;
    --as-of | --at | --from | --to | --known-on | --adopted | --jobs | --amount | --duration) return ;;
    --socket) COMPREPLY=($(compgen -f -- "$word")); return ;;
    --case) [ "$command" = explain ] || COMPREPLY=($(compgen -f -- "$word")); return ;;
    --code | --event | --case-id | --assessed | --reasons | --ground | --scope | --until | --home | --placement-form | --lagrum) return ;;
    --measure | --child | --concerns | --basis | --next-meeting | --repeat-of | --new-circumstances) return ;;
    --review-outcome) COMPREPLY=($(compgen -W 'fortsätter upphör ändras' -- "$word")); return ;;
    --codes) COMPREPLY=($(compgen -W 'ja nej' -- "$word")); return ;;
    --person | --idle | --whole | --step-up | --first-code | --label | --days | --token) return ;;
    --by | --unit | --urgent | --original | --order | --title | --board | --replaces | --origin | --name | --listen | --host | --proxy | --witness | --url | --tsa-policy) return ;;
    esac
    if [[ $word == -* ]]; then
        local options='--lang --help'
        case $command in
        audit) options+=' --as-of --format --output --findings --record --mapping --law --jobs --register' ;;
        check | who)
            options+=' --decision --at --unit --urgent --amount --outcome --duration --absent --consulted --assigned'
            options+=' --consent --guidelines --document --weighty --disqualified --original --known-on --register'
            options+=' --format --law'
            if [ "$command" = check ]; then
                options+=' --by --list --case --case-id --proposed --assessed --reasons --ground --scope --until'
                options+=' --appeal-notice --in-writing --home --placement-form --lagrum --measure --child --concerns'
                options+=' --basis --next-meeting --repeat-of --new-circumstances --review-outcome'
            fi
            ;;
        jourkort) options+=' --from --to --known-on --register --format --output --law' ;;
        order)
            options+=' --against --register --from --to --known-on --format --output --mapping --law --into --order'
            options+=' --title --board --adopted --replaces'
            ;;
        deadline) options+=' --explain --list --law' ;;
        law) options+=' --at --gaps --check --coverage --format --review --law' ;;
        explain) options+=' --case --code --event --as-of --register --mapping --format --law' ;;
        init) options+=' --origin --law' ;;
        verify) options+=' --policy --seen --tsa --tsa-policy --keys' ;;
        stamp) options+=' --query --reply --tsa --tsa-policy --url' ;;
        prove) options+=' --output --entry' ;;
        erase) options+=' --thing --ground --decision' ;;
        hold) options+=' --thing --ground --lift' ;;
        serve) options+=' --listen --socket --host --proxy --law' ;;
        witness) options+=' --name --key --listen --witness' ;;
        do) options+=' --as --from --draft --seen --check' ;;
        draft) options+=' --as --from --draft' ;;
        drafts) options+=' --as --drop --days' ;;
        account) options+=' --person --by --idle --whole --step-up --first-code --codes --label --scope --days --token' ;;
        see) options+=' --format --output --as' ;;
        rebuild) options+=' --compare' ;;
        import) options+=' --as --check --dry-run --heading --mapping --report' ;;
        import-cases) options+=' --as --check --correct --dry-run --heading --mapping --report' ;;
        export-register) options+=' --as' ;;
        '') options+=' --version' ;;
        esac
        COMPREPLY=($(compgen -W "$options" -- "$word"))
        return
    fi
    case $command in
    '' | help)
        COMPREPLY=($(compgen -W "audit check who jourkort order deadline law explain init verify prove checkpoint stamp export-ledger \
            erase hold epoch backup restore witness serve do draft drafts account see rebuild \
            import import-cases export-register export-cases help version" -- "$word"))
        ;;
    audit | init | verify | prove | checkpoint | stamp | export-ledger | erase | hold | epoch | backup | restore | rebuild | drafts | import | import-cases | \
        export-register | export-cases) COMPREPLY=($(compgen -f -- "$word")) ;;
    do | draft | see) _reda_feature ;;
    account) COMPREPLY=($(compgen -W 'add reset close list settings' -- "$word") $(compgen -f -- "$word")) ;;
    witness) COMPREPLY=($(compgen -W 'make serve ask' -- "$word") $(compgen -d -- "$word")) ;;
    order) COMPREPLY=($(compgen -W 'check import' -- "$word") $(compgen -f -- "$word")) ;;
    deadline) COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" deadline --list 2>/dev/null | _reda_names)" -- "$word")) ;;
    explain)
        [[ " ${COMP_WORDS[*]} " == *' --case '* ]] && { COMPREPLY=($(compgen -f -- "$word")); return; }
        COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" law 2>/dev/null | _reda_names)" -- "$word"))
        ;;
    esac
}

complete -o filenames -F _reda reda
