-- wrong: statements that are not what they declare; preparing them must be refused.

-- name: wrong_column
-- gives: size integer
select number from item;

-- name: wrong_count
-- gives: number integer, name text
select number from item;

-- name: wrong_table
select * from nowhere;

-- name: wrong_type
-- gives: name integer
select name from item;
