/* features: a feature is a folder and a line here. */
#include "features.h"

#include "features/actions/actions.h"
#include "features/audits/audits.h"
#include "features/cases/cases.h"
#include "features/deadlines/deadlines.h"
#include "features/decisions/decisions.h"
#include "features/deeds/deeds.h"
#include "features/delegation/delegation.h"
#include "features/deviations/deviations.h"
#include "features/imports/imports.h"
#include "features/lexsarah/lexsarah.h"
#include "features/meetings/meetings.h"
#include "features/people/people.h"
#include "features/rights/rights.h"

const struct feature *const features[] = {
    &people_feature,     //
    &meetings_feature,   //
    &delegation_feature, //
    &cases_feature,      //
    &decisions_feature,  //
    &deadlines_feature,  //
    &audits_feature,     //
    &imports_feature,    //
    &deeds_feature,      //
    &actions_feature,    //
    &deviations_feature, //
    &lexsarah_feature,   //
    &rights_feature,     //
    NULL,
};
