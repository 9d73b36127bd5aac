/* recorded: for tests only. A case of a file recorded event by event, as somebody would who had it in a binder. */
#ifndef MODEL_RECORDED_H
#define MODEL_RECORDED_H

#include "scene.h"

#include <jansson.h>

/* All cases of a file of examples/, one JSON object each, to be let go with json_decref. */
json_t *recorded_read(const char *path);

/* Its head, parties, order and what the record is complete about; then each event. */
void recorded_open(struct scene *scene, const json_t *record);
void recorded_event(struct scene *scene, const json_t *record, size_t index);
void recorded_whole(struct scene *scene, const json_t *record);

#endif
