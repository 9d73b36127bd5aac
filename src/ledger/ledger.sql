-- ledger: entries, their sealed parts, the wrapped keys of units, what the tree needs, checkpoints and their time stamps. No row
-- is ever changed but head, stream.next, and what an erasure, a hold or a new epoch does to unit and part. Knows no meaning of an entry.

-- step: 100 ledger_tables
pragma application_id = 1380271169;
create table stream (stream blob primary key not null, next integer not null) strict;
create table entry (number integer primary key, stream blob not null, sequence integer not null, leaf blob not null,
  hash blob not null, unique (stream, sequence)) strict;
create table unit (unit blob primary key not null, stream blob not null, class text not null, epoch integer not null, wrapped blob,
  held integer not null) strict;
create index unit_held on unit (unit) where held <> 0;
create index unit_erased on unit (unit) where wrapped is null;
create table part (entry integer not null references entry (number) deferrable initially deferred, position integer not null, unit blob not null,
  hash blob not null, sealed blob, unique (entry, position)) strict;
create index part_by_unit on part (unit);
create index part_by_hash on part (hash);
create index part_erased on part (entry, position) where sealed is null;
create table tile (level integer not null, number integer not null, hashes blob not null, unique (level, number)) strict;
create table head (one integer primary key check (one = 1), size integer not null, root blob not null,
  epoch integer not null) strict;
create table checkpoint (size integer primary key, note blob not null) strict;

-- step: 101 ledger_stamps
create table stamp (size integer primary key references checkpoint (size), token blob not null) strict;

-- step: 102 ledger_asked
-- What was answered to whom asked with a key: no reading of the ledger needs it, and no entry speaks of it.
create table asked (key blob primary key not null, first integer not null, size integer not null) strict;

-- name: ledger_get_asked
-- takes: key blob
-- gives: first integer, size integer
select first, size from asked where key = :key;

-- name: ledger_put_asked
-- takes: key blob, first integer, size integer
insert into asked (key, first, size) values (:key, :first, :size);

-- name: ledger_get_head
-- gives: size integer, root blob, epoch integer
select size, root, epoch from head where one = 1;

-- name: ledger_put_head
-- takes: size integer, root blob, epoch integer
insert into head (one, size, root, epoch) values (1, :size, :root, :epoch);

-- name: ledger_move_head
-- takes: size integer, root blob, epoch integer, old_size integer, old_epoch integer
-- Nothing is changed when another has written meanwhile.
update head set size = :size, root = :root, epoch = :epoch where one = 1 and size = :old_size and epoch = :old_epoch;

-- name: ledger_get_stream
-- takes: stream blob
-- gives: next integer
select next from stream where stream = :stream;

-- name: ledger_put_stream
-- takes: stream blob, next integer
insert into stream (stream, next) values (:stream, :next);

-- name: ledger_all_streams
-- gives: stream blob, next integer
-- rows: many
-- scans: SCAN stream (how long each of them is)
select stream, next from stream order by stream;

-- name: ledger_list_streams
-- gives: stream blob, next integer, found integer
-- rows: many
-- scans: SCAN stream (every stream is asked about)
select stream, next, coalesce((select max(sequence) + 1 from entry where entry.stream = stream.stream), 0) as found
from stream;

-- name: ledger_move_stream
-- takes: next integer, stream blob
update stream set next = :next where stream = :stream;

-- name: ledger_put_entry
-- takes: number integer, stream blob, sequence integer, leaf blob, hash blob
insert into entry (number, stream, sequence, leaf, hash) values (:number, :stream, :sequence, :leaf, :hash);

-- name: ledger_get_entry
-- takes: number integer
-- gives: leaf blob
select leaf from entry where number = :number;

-- name: ledger_tell_stream_rows
-- takes: stream blob, sequence integer, beyond integer
-- gives: number integer, leaf blob
-- rows: many
select number, leaf from entry where stream = :stream and sequence >= :sequence and sequence < :beyond order by sequence;

-- name: ledger_tell_stream_parts
-- takes: stream blob, sequence integer, beyond integer
-- gives: entry integer, position integer, sealed blob?, unit blob, epoch integer?, wrapped blob?
-- rows: many
select part.entry, part.position, part.sealed, part.unit, unit.epoch, unit.wrapped
from entry join part on part.entry = entry.number left join unit on unit.unit = part.unit
where entry.stream = :stream and entry.sequence >= :sequence and entry.sequence < :beyond order by entry.sequence, part.position;

-- name: ledger_tell_range_rows
-- takes: number integer, beyond integer
-- gives: number integer, leaf blob
-- rows: many
select number, leaf from entry where number >= :number and number < :beyond order by number;

-- name: ledger_tell_range_parts
-- takes: number integer, beyond integer
-- gives: entry integer, position integer, sealed blob?, unit blob, epoch integer?, wrapped blob?
-- rows: many
select part.entry, part.position, part.sealed, part.unit, unit.epoch, unit.wrapped
from part left join unit on unit.unit = part.unit where part.entry >= :number and part.entry < :beyond order by part.entry, part.position;

-- name: ledger_list_entries
-- takes: number integer, beyond integer
-- gives: number integer, stream blob, sequence integer, leaf blob, hash blob
-- rows: many
select number, stream, sequence, leaf, hash from entry where number >= :number and number < :beyond order by number;

-- name: ledger_list_hashes
-- takes: number integer, beyond integer
-- gives: number integer, hash blob
-- rows: many
select number, hash from entry where number >= :number and number < :beyond order by number;

-- name: ledger_put_part
-- takes: entry integer, position integer, unit blob, hash blob, sealed blob
insert into part (entry, position, unit, hash, sealed) values (:entry, :position, :unit, :hash, :sealed);

-- name: ledger_list_parts
-- takes: number integer, beyond integer
-- gives: entry integer, position integer, unit blob, hash blob, sealed blob?
-- rows: many
select entry, position, unit, hash, sealed from part where entry >= :number and entry < :beyond order by entry, position;

-- name: ledger_list_erased
-- takes: beyond integer
-- gives: hash blob
-- rows: many
select hash from part where sealed is null and entry < :beyond;

-- name: ledger_find_part
-- takes: hash blob
-- gives: sealed blob?
select sealed from part where hash = :hash;

-- name: ledger_get_unit
-- takes: unit blob
-- gives: stream blob, class text, epoch integer, wrapped blob?, held integer
select stream, class, epoch, wrapped, held from unit where unit = :unit;

-- name: ledger_put_unit
-- takes: unit blob, stream blob, class text, epoch integer, wrapped blob
insert into unit (unit, stream, class, epoch, wrapped, held) values (:unit, :stream, :class, :epoch, :wrapped, 0);

-- name: ledger_list_live_units
-- takes: after_unit blob, most integer
-- gives: unit blob, epoch integer, wrapped blob
-- rows: many
select unit, epoch, wrapped from unit where unit > :after_unit and wrapped is not null order by unit limit :most;

-- name: ledger_list_held_units
-- gives: unit blob, state integer
-- rows: many
-- scans: USING INDEX unit_held (it has nothing but what is asked for)
select unit, held as state from unit where held <> 0 order by unit;

-- name: ledger_list_erased_units
-- gives: unit blob, state integer
-- rows: many
-- scans: USING INDEX unit_erased (it has nothing but what is asked for)
select unit, epoch as state from unit where wrapped is null order by unit;

-- name: ledger_find_stray_unit
-- gives: unit blob
-- scans: SCAN unit (every unit is asked about)
select unit from unit where not exists (select 1 from part where part.unit = unit.unit) limit 1;

-- name: ledger_wrap_unit
-- takes: epoch integer, wrapped blob, unit blob
update unit set epoch = :epoch, wrapped = :wrapped where unit = :unit and wrapped is not null;

-- name: ledger_hold_unit
-- takes: held integer, unit blob
update unit set held = :held where unit = :unit;

-- name: ledger_erase_unit
-- takes: unit blob
update unit set wrapped = null, epoch = 0 where unit = :unit;

-- name: ledger_erase_parts
-- takes: unit blob
update part set sealed = null where unit = :unit;

-- name: ledger_put_tile
-- takes: level integer, number integer, hashes blob
insert into tile (level, number, hashes) values (:level, :number, :hashes);

-- name: ledger_get_tile
-- takes: level integer, number integer
-- gives: hashes blob
select hashes from tile where level = :level and number = :number;

-- name: ledger_list_tiles
-- gives: level integer, number integer
-- rows: many
-- scans: USING COVERING INDEX sqlite_autoindex_tile_1 (every tile is asked about)
select level, number from tile order by level, number;

-- name: ledger_put_checkpoint
-- takes: size integer, note blob
insert into checkpoint (size, note) values (:size, :note) on conflict (size) do nothing;

-- name: ledger_get_last_checkpoint
-- gives: size integer, note blob
-- scans: SCAN checkpoint (from the end of the key, and one row)
select size, note from checkpoint order by size desc limit 1;

-- name: ledger_list_checkpoints
-- takes: above integer
-- gives: size integer, note blob
-- rows: many
select size, note from checkpoint where size > :above order by size;

-- name: ledger_find_stray_checkpoint
-- gives: size integer
select size from checkpoint where size < 1 order by size limit 1;

-- name: ledger_find_stray_stamp
-- gives: size integer
select size from stamp where size < 1 order by size limit 1;

-- name: ledger_put_stamp
-- takes: size integer, token blob
insert into stamp (size, token) values (:size, :token) on conflict (size) do nothing;

-- name: ledger_list_stamps
-- takes: above integer
-- gives: size integer, token blob
-- rows: many
select size, token from stamp where size > :above order by size;
