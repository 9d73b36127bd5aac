// ways: in which ways pages are looked at: language, width, colours, with and without scripts, and the state of the page; each
// pair of two such things at least once, spread over the pages. Must know no page.

const OF = {
    language: ['sv', 'en'], width: [320, 1280], scripts: [true, false],
    colours: [['light', 'none'], ['dark', 'none'], ['light', 'active']],
};
export const STATES = ['plain', 'empty', 'error', 'long'];

function* everyWay() {
    for (const colours of OF.colours)
        for (const language of OF.language)
            for (const width of OF.width)
                for (const scripts of OF.scripts)
                    yield { language, width, scripts, colorScheme: colours[0], forcedColors: colours[1] };
}
const ALL = [...everyWay()];

const pairsOf = (way, state) => {
    const things = [`language ${way.language}`, `width ${way.width}`, `scripts ${way.scripts}`,
        `colours ${way.colorScheme} ${way.forcedColors}`, `state ${state}`];
    return things.flatMap((one, i) => things.slice(i + 1).map(other => `${one}, ${other}`));
};

// Hands out ways, always one that meets most that has not been met; when all has, in turn.
export class Cover {
    constructor() {
        this.left = new Set(STATES.flatMap(state => ALL.flatMap(way => pairsOf(way, state))));
        this.turn = 0;
    }

    next(state) {
        const gain = way => pairsOf(way, state).filter(pair => this.left.has(pair)).length;
        const first = ALL[this.turn++ * 7 % ALL.length];
        const best = ALL.reduce((most, way) => gain(way) > gain(most) ? way : most, first);
        pairsOf(best, state).forEach(pair => this.left.delete(pair));
        return best;
    }
}
