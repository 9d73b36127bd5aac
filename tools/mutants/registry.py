"""The list of operators. An operator takes a correct case and yields changed copies, each with one known fault, or a silent twin that
lies exactly on a boundary. `also` names codes that mean the same fault; why stands at each operator."""

OPERATORS = []

# A fine code is raised together with the coarser one that the case format has for the same fault.
COARSE = {code: ['MISSING_BASIS'] for code in (
    'HOME_NOT_INVESTIGATED', 'CARE_PLAN_MISSING', 'IMPLEMENTATION_PLAN_MISSING', 'ENDING_BASIS_MISSING', 'REUNIFICATION_PLAN_MISSING',
    'MOVING_BAN_NOT_CONSIDERED_AT_ENDING', 'BEST_INTERESTS_NOT_SHOWN', 'MEDICAL_EXAM_MISSING', 'REGISTER_EXTRACT_MISSING')}
COARSE.update(VOLUNTARY_NOT_CONSIDERED_6M=['NOT_RECONSIDERED_6M'], CONTACT_LIMIT_NOT_CONSIDERED_3M=['NOT_CONSIDERED_3M'],
              PROTECTION_ASSESSMENT_MISSING=['PROTECTION_ASSESSMENT_LATE'], CONTACT_LIMIT_PROLONGED_BY_REVIEW=['NO_DECISION'],
              POLICE_REQUEST_UNREASONED=['NO_LEGAL_GROUND'], EXTENSION_WITHOUT_GROUND=['DECISION_CONTENT_MISSING'])

# Not asked of the program yet: the law has the duty, but a rule is promised for later or may only ever be a warning.
LATER = {'RIGHT_TO_SPEAK_NOT_TOLD', 'COUNSEL_NOT_REQUESTED', 'FOSTER_CONTRACT_MISSING', 'NO_RESPONSIBLE_SOCIAL_WORKER', 'CARE_NOT_FOLLOWED',
         'CARE_PLAN_NOT_REVISED_2Y'}

# Codes of the case format that no operator plants, and why.
NOT_PLANTED = {
    'MISLEADING_RECORD': 'an untrue record cannot be seen in data', 'OTHER_NOT_DETECTABLE': 'cannot be seen in data',
    'OTHER_MUNICIPALITY_NOT_CONSULTED': 'the format does not say in which municipality a home lies',
    'ENFORCED_WHILE_REMANDED': 'the format has no event for remand', 'CASE_DROPPED_ON_MOVE': 'the format has no event for a move'}


class Operator:
    """One way to plant one fault."""

    def __init__(self, code, also, function):
        self.code, self.function = code, function
        self.also = [one for one in dict.fromkeys([*also, *COARSE.get(code, [])]) if one != code]
        self.name = function.__name__.replace('_', '-')
        self.says = (function.__doc__ or '').strip().split('\n')[0]

    def mutants(self, case):
        """(changed case, boundary or None, silent) for every place where the operator fits."""
        for made in self.function(case):
            changed, boundary, silent = made if isinstance(made, tuple) else (made, None, False)
            yield changed, boundary, silent


def plants(code, *also):
    def register(function):
        OPERATORS.append(Operator(code, also, function))
        return function
    return register
