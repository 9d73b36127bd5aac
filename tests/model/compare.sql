-- compare: rows that somebody has changed beside what the entries say, and how each was before.

-- script: spoil_case
update case_1 set faults = faults + 1 where case_key = 'U1';

-- script: mend_case
update case_1 set faults = faults - 1 where case_key = 'U1';

-- script: spoil_complete
insert into complete_1 (case_key, word) values ('U1', 'planterat');

-- script: mend_complete
delete from complete_1 where word = 'planterat';

-- script: spoil_limit_case
delete from limit_case_1 where case_key = 'U3';

-- script: mend_limit_case
insert into limit_case_1 (case_key, events) values ('U3', 1);

-- script: spoil_act
update act_1 set what = 'annat' where case_key = 'U4' and number = 0;

-- script: mend_act
update act_1 set what = 'investigation_opened' where case_key = 'U4' and number = 0;

-- script: spoil_deadline
update deadline_1 set event = event + 100 where stream = (select stream from thing_1 where kind = 'case' and key = 'U5');

-- script: mend_deadline
update deadline_1 set event = event - 100 where stream = (select stream from thing_1 where kind = 'case' and key = 'U5');

-- script: shorten_streams
update stream set next = 2 where next > 2;

-- script: lengthen_streams
update stream set next = next + 5;

-- script: lose_stream
delete from stream where stream = (select stream from thing_1 where kind = 'case' and key = 'U4');
