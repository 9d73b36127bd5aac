# Completion of reda for bash: commands, options, and the words that an option knows. Clocks and rules are asked of reda
# itself, so that they are always those of its rulebook.

_reda_names() {
    # The first column of a table without its heading.
    awk 'NR > 1 && NF > 2 { print $1 }' | sort -u
}

_reda() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=
    local index
    for ((index = 1; index < COMP_CWORD; index++)); do
        case ${COMP_WORDS[index]} in
        --lang) ((index++)) ;;
        audit | deadline | law | explain | help | version)
            command=${COMP_WORDS[index]}
            break
            ;;
        esac
    done
    COMPREPLY=()
    case $before in
    --lang) COMPREPLY=($(compgen -W 'sv en' -- "$word")); return ;;
    --format) COMPREPLY=($(compgen -W 'text jsonl xlsx' -- "$word")); return ;;
    --law | --register) COMPREPLY=($(compgen -d -- "$word")); return ;;
    --output | --findings | --mapping) COMPREPLY=($(compgen -f -- "$word")); return ;;
    --as-of | --at | --jobs) return ;;
    esac
    if [[ $word == -* ]]; then
        local options='--lang --help'
        case $command in
        audit) options+=' --as-of --format --output --findings --mapping --law --jobs --register' ;;
        deadline) options+=' --explain --list --law' ;;
        law) options+=' --at --gaps --check --law' ;;
        explain) options+=' --law' ;;
        '') options+=' --version' ;;
        esac
        COMPREPLY=($(compgen -W "$options" -- "$word"))
        return
    fi
    case $command in
    '' | help) COMPREPLY=($(compgen -W 'audit deadline law explain help version' -- "$word")) ;;
    audit) COMPREPLY=($(compgen -f -- "$word")) ;;
    deadline) COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" deadline --list 2>/dev/null | _reda_names)" -- "$word")) ;;
    explain) COMPREPLY=($(compgen -W "$("${COMP_WORDS[0]}" law 2>/dev/null | _reda_names)" -- "$word")) ;;
    esac
}

complete -o filenames -F _reda reda
