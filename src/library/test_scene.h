/* test_scene: a small law with two decision types and a small municipality, given as a user of reda.h gives them. */
#ifndef LIBRARY_TEST_SCENE_H
#define LIBRARY_TEST_SCENE_H

#include "base/base.h"
#include "library/reda.h"

#include <string.h>

#define SCENE_TEXT(literal)            \
    {                                  \
        (literal), sizeof(literal) - 1 \
    }
#define SCENE_FILE(name, bytes)             \
    {                                       \
        SCENE_TEXT(name), SCENE_TEXT(bytes) \
    }

/* bistand: an official may, from 2024 only a committee. vard: an official may. */
static const struct reda_file scene_law[] = {
    SCENE_FILE("ordlista", "händelse  beslut = decision\n"),
    SCENE_FILE("testlag/sources", "lag | TL | testlagen (2000:1)\n"
                                  "1 § | verifierad | vem som beslutar | https://exempel.se\n"),
    SCENE_FILE("beslutstyper.csv",
               "kod;namn;gäller från;gäller till;lagrum;källa;tak;större vikt;brådska;lagen själv;"
               "oklart för;märke;examen;överklagas;skyddande;söks med;tidslinje;not\n"
               "bistand;Bistånd;;2023-12-31;4 § LVU;testlag 1 §;T;;;;;verifierad;;;;;;\n"
               "bistand;;2024-01-01;;4 § LVU;testlag 1 §;U;;;;;verifierad;;;;;;Ny lydelse\n"
               "vard;Vård;;;4 § LVU;testlag 1 §;T;;;;;verifierad;;;;;;\n")};

/* Eva holds her post in 2023 and 2024, which was written down in June 2023. */
static const struct reda_file scene_people[] = {
    SCENE_FILE("persons", "person;name\neva;Eva\nali;Ali\n"),
    SCENE_FILE("units", "unit;name;parent\nroten;Förvaltningen;\nnorr;Norr;roten\n"),
    SCENE_FILE("roles", "role;kind;rank;synonyms\nprovroll;tjänsteman;10;provande|prövroll\n"),
    SCENE_FILE("posts", "post;role;unit\np1;provroll;norr\n"),
    SCENE_FILE("employments", "person;form\neva;anställd\nali;anställd\n"),
    SCENE_FILE("bodies", "body;name;kind\nn;Nämnden;nämnd\n"),
    SCENE_FILE("appointments", "person;kind;post;valid_from;valid_to;known_from\n"
                               "eva;tjänst;p1;2023-01-01;2024-12-31;2023-06-01\n"),
    SCENE_FILE("orders", "order;title;body;valid_from\no1;Ordningen;n;2020-01-01\n"),
    SCENE_FILE("order_rows", "order;row;types;delegates;conditions;decision;who\n"
                             "o1;1.1;bistand;provroll;högst 20000 kr;Bistånd;Provroll\n"
                             "o1;1.2;vard;provroll (egen enhet);;Vård;Provroll\n")};

enum {
    SCENE_LAWS = sizeof scene_law / sizeof *scene_law,
    SCENE_PEOPLE = sizeof scene_people / sizeof *scene_people
};

struct scene {
    struct reda_lawbook *lawbook;
    struct reda_register *reg;
    struct reda_authority *authority;
};

static inline struct scene scene_open(void)
{
    struct scene scene;
    scene.lawbook = reda_lawbook_open(scene_law, SCENE_LAWS);
    ensure(reda_lawbook_usable(scene.lawbook));
    scene.reg = reda_register_open(scene.lawbook, scene_people, SCENE_PEOPLE);
    ensure(reda_register_problem_count(scene.reg) == 0);
    scene.authority = reda_authority_open(scene.lawbook, scene.reg, REDA_DAY_NOW);
    return scene;
}

static inline void scene_close(const struct scene *scene)
{
    reda_authority_close(scene->authority);
    reda_register_close(scene->reg);
    reda_lawbook_close(scene->lawbook);
}

static inline int32_t scene_day(const char *written)
{
    int32_t day;
    ensure(reda_day_parse(reda_text_of(written), &day));
    return day;
}

static inline int32_t scene_find(const struct scene *scene, enum reda_table table, const char *key)
{
    return reda_find(scene->reg, table, reda_text_of(key));
}

/* Eva decides on a type on a day. */
static inline struct reda_request scene_ask(const struct scene *scene, const char *type,
                                            const char *day)
{
    struct reda_request request =
        reda_ask(reda_type_find(scene->lawbook, reda_text_of(type)), scene_day(day));
    request.person = scene_find(scene, REDA_PERSONS, "eva");
    return request;
}

static inline struct reda_answer scene_check(const struct scene *scene,
                                             const struct reda_request *request)
{
    struct reda_answer answer;
    ensure(reda_check(scene->authority, request, &answer));
    return answer;
}

static inline bool reads(struct reda_text text, const char *expected)
{
    return text.size == strlen(expected) && memcmp(text.bytes, expected, text.size) == 0;
}

#endif
