-- deadlines: the board of all limits that run. The rows are the engine's, from the judge.

-- name: deadlines_list
-- takes: before text?, of_case text?
-- gives: due text, of_case text, duty text, source text, label text, concerns text
-- scans: SCAN d USING INDEX deadline_1_by_due (all limits, the nearest first)
select d.due, t.key as of_case, d.duty, d.source, d.label, d.party as concerns
from deadline_1 d join thing_1 t on t.stream = d.stream
where (:before is null or d.due <= :before) and (:of_case is null or t.key = :of_case) order by d.due, t.key, d.rule;
