-- What entrepreneurs said is released on Mondays, in blocks of ten or more senders, with noise that
-- belongs to the block (docs/decisions/0130). What was added up before is added up anew: every rating
-- waits for the next release, and a round that was closed is released and split again.

drop function private.fold_ratings(uuid, text, int);
drop function private.fold_ratings_of_round(uuid);
drop function private.count_ratings(uuid, text, uuid[], int);
drop function private.release_ratings(uuid, text);
drop function private.tells(int, int, int, int, int, int, int, int);
drop function private.possible_sums(int, int, int, int, int, int);
drop function private.without_ends(int, int, int, int, int);
drop function private.eighths(int, int, int, int);
drop function private.watch_sender(uuid, uuid, text[]);
drop function private.take_back(text, uuid);
drop function private.take_back_ratings(uuid, text, uuid[]);
drop function private.correct_release(uuid, text, uuid[]);
drop function private.sender_flags();
drop function private.settle_signs(uuid);
drop function private.rest_is_safe(int, int, int);
drop function private.at_an_end(int, int, int, int, int);
drop function private.all_parts(uuid);
drop function private.release_splits(uuid);
drop function private.margin(int, int, int);
drop function private.item_results(uuid);
drop function private.region_results(uuid);
drop function public.rating_response(uuid);
drop function public.rating_spread(uuid);
drop function public.needs(uuid, text);
drop function public.needs_of_round(uuid);
drop function private.needs_of(uuid, text);
drop function private.shrink(double precision, int, boolean, double precision, int);
drop function private.need_of(double precision, double precision);
drop function public.public_responses(uuid);
drop function public.public_results(uuid);
drop function public.public_split(uuid, text, text);
drop function private.publishing();
drop function private.measure_pace(uuid);
drop table private.daily_duplicate;
drop table private.rating_summary;
drop table private.rating_overview;
drop table private.rating_pace;
drop table private.rating_release;
drop table private.rating_split;

delete from private.setting where name = 'shrinkage_k';
update private.setting set value = 10 where name = 'publish_batch';

-- 48 bits of chance.
create function private.random_key() returns bigint
language sql volatile
set search_path = ''
as $$
    select ('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint
$$;

update private.rating set flags = array_remove(flags, 'flood') where 'flood' = any (flags);
drop index private.rating_not_yet_folded;
alter table private.rating rename column folded to repeated;
alter table private.rating rename column batch to block;
update private.rating set repeated = false, block = null;
alter table private.rating
    add column record_key bigint default private.random_key(),
    drop constraint rating_flags_check,
    add constraint rating_flags_check check (
        flags <@ array[
            'speeder', 'straight_lining', 'contradiction', 'duplicate', 'wave', 'left_out'
        ]
    );
comment on column private.rating.held is 'Came in a wave or is repeated, and waits for the judgement of ESZL.';
comment on column private.rating.repeated is
    'Its sender had rated this municipality in this round before. Who that is, is not kept with it.';
comment on column private.rating.block is
    'With which it was released, from 1 per municipality and round; null is not yet, or never.';
comment on column private.rating.record_key is
    'Chance, from which the noise of every cell it is in follows; destroyed with the last release.';
create index rating_not_yet_released on private.rating (round_id, municipality_code, week) where block is null;
