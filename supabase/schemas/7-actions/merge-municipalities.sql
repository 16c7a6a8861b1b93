-- Municipalities merge: an act of staff, between rounds. Closed rounds keep the names and figures of then
-- (docs/decisions/0195-municipalities-merge.md).

-- People of who merges stay as they are, and no round closes: the people first, in one order (docs/locks.md).
create function private.hold_merging(codes text, successor text) returns void
language plpgsql
set search_path = ''
as $$
begin
    perform private.hold_people_of(code) from (
        select distinct unnest(private.codes_in(hold_merging.codes) || hold_merging.successor) as code order by code
    ) as held
    where code is not null;
    perform pg_advisory_xact_lock(private.closing());
end
$$;

-- The municipalities that would end, in order; locked.
-- @refuses forbidden, malformed_request, municipality_unknown, merge_too_few, merge_round_open,
--          merge_awaits_signature
create function private.must_merge(codes text, successor text) returns text[]
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    ending text[];
begin
    perform private.must_be_staff();
    perform private.hold_merging(must_merge.codes, must_merge.successor);
    ending := array(select distinct unnest(private.codes_in(must_merge.codes)) as code order by code);
    if cardinality(ending) = 0 or must_merge.successor is null or must_merge.successor = any (ending) then
        perform private.refuse('merge_too_few', 400);
    end if;
    perform private.participating_municipality(code) from unnest(ending) as code;
    -- One alone is a municipality that another takes in.
    if cardinality(ending) < 2 and not exists (
        select from public.municipality where code = must_merge.successor and takes_part
    ) then
        perform private.refuse('merge_too_few', 400);
    end if;
    if exists (
        select from public.round_participant as part
        join public.round on round.id = round_id and round.state = 'open'
        where part.municipality_code = any (ending) and part.state <> 'not'
    ) then
        perform private.refuse('merge_round_open', 409);
    end if;
    if exists (
        select from public.scan
        join public.round on round.id = round_id
        where municipality_code = any (ending) and scan.state = 'ready_to_sign'
          and private.grace_until(round.id) >= private.today()
    ) then
        perform private.refuse('merge_awaits_signature', 409);
    end if;
    return ending;
end
$$;

-- What a merger would pass on, before it is done. `stopping`: running actions on a measure that would be there
-- twice, of which one goes on. `rounds`: closed ones that keep the old names.
-- @refuses what must_merge refuses
create function public.merge_preview(codes text, successor text)
returns table (
    people int, invited int, actions int, stopping int, contact_points int, shared int, rounds int, planned int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    ending text[] := private.must_merge(merge_preview.codes, merge_preview.successor);
begin
    return query
    select
        (select count(*)::int from public.member where municipality_code = any (ending)),
        (select count(*)::int from public.invitation where municipality_code = any (ending) and claimed_at is null),
        (select count(*)::int from public.action
         where municipality_code = any (ending) and status in ('planned', 'busy')),
        (select count(*)::int from private.actions_twice(ending, merge_preview.successor)),
        (select count(*)::int from public.contact_point where municipality_code = any (ending) and contact <> ''),
        (select count(distinct strong.item_id)::int from private.strong_items() as strong
         where strong.municipality_code = any (ending) and shares),
        (select count(distinct id)::int from public.round join public.round_participant on round_id = id
         where municipality_code = any (ending) and round.state = 'closed'),
        (select count(distinct id)::int from public.round join public.round_participant on round_id = id
         where municipality_code = any (ending) and round.state in ('draft', 'planned'));
end
$$;

-- Makes the new municipality: what it is called and how it is counted is said, the rest is that of the old ones.
-- @refuses municipality_invalid, municipality_exists
create function private.make_successor(ending text[], code text, made jsonb) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    if make_successor.code !~ '^GM[0-9]{4}$' or exists (
        select from unnest(array[made ->> 'name', made ->> 'shortName', made ->> 'slug']) as word
        where word is null or word <> btrim(word) or length(word) not between 1 and 60 or not private.is_one_line(word)
    ) or made ->> 'slug' !~ '^[a-z][a-z-]*$' then
        perform private.refuse('municipality_invalid', 400);
    end if;
    insert into public.municipality (
        code, name, short_name, slug, subregion, size_class, inhabitants, rural, borders, features,
        tile_row, tile_column
    )
    select
        make_successor.code, made ->> 'name', made ->> 'shortName', made ->> 'slug', made ->> 'subregion',
        made ->> 'sizeClass', sum(inhabitants), (made ->> 'rural')::boolean,
        array(select distinct unnest(borders) from public.municipality where code = any (ending) order by 1),
        array(select distinct unnest(features) from public.municipality where code = any (ending) order by 1),
        (array_agg(tile_row order by inhabitants desc, code))[1], (array_agg(tile_column order by inhabitants desc, code))[1]
    from public.municipality where code = any (ending);
exception
    when unique_violation then
        perform private.refuse('municipality_exists', 409);
    when check_violation or not_null_violation or foreign_key_violation or data_exception then
        perform private.refuse('municipality_invalid', 400);
end
$$;

-- Ends municipalities on a day, with a successor: `made` says what a new one is called (JSON: name, shortName, slug,
-- subregion, sizeClass, rural); without it the successor is there already. The same sent twice is one.
-- @refuses what must_merge and make_successor refuse, merge_date_invalid
create function public.merge_municipalities(codes text, successor text, ended_on date, made text default null)
returns public.municipality
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    ending text[];
    heir public.municipality;
begin
    perform private.must_be_staff();
    perform private.hold_merging(merge_municipalities.codes, merge_municipalities.successor);
    select * into heir from public.municipality where code = merge_municipalities.successor;
    if not exists (
        select from unnest(private.codes_in(merge_municipalities.codes)) as one
        where not exists (select from public.municipality where code = one and successor = heir.code)
    ) and heir.code is not null and private.codes_in(merge_municipalities.codes) <> '{}' then
        return heir;
    end if;
    ending := private.must_merge(merge_municipalities.codes, merge_municipalities.successor);
    if merge_municipalities.ended_on is null or not isfinite(merge_municipalities.ended_on)
        or merge_municipalities.ended_on > private.today() or merge_municipalities.ended_on < date '2000-01-01' then
        perform private.refuse('merge_date_invalid', 400);
    end if;
    -- A tile is free once the old ones take no part.
    update public.municipality set takes_part = false where code = any (ending);
    if merge_municipalities.made is not null then
        perform private.make_successor(ending, merge_municipalities.successor, private.parsed(merge_municipalities.made));
    else
        perform private.participating_municipality(merge_municipalities.successor);
        update public.municipality as taker set (inhabitants, borders, features) = (
            select
                sum(old.inhabitants),
                array(
                    select distinct unnest(each.borders) from public.municipality as each
                    where each.code = any (ending || taker.code) order by 1
                ),
                array(
                    select distinct unnest(each.features) from public.municipality as each
                    where each.code = any (ending || taker.code) order by 1
                )
            from public.municipality as old where old.code = any (ending || taker.code)
        )
        where code = merge_municipalities.successor;
    end if;
    update public.municipality
    set ended_on = merge_municipalities.ended_on, successor = merge_municipalities.successor
    where code = any (ending);
    perform private.pass_borders_on(ending, merge_municipalities.successor);
    perform private.pass_rounds_on(ending, merge_municipalities.successor);
    perform private.pass_actions_on(ending, merge_municipalities.successor);
    perform private.pass_measures_on(ending, merge_municipalities.successor);
    perform private.pass_people_on(ending, merge_municipalities.successor);
    perform private.log_act(
        'municipalities_merged', code,
        facts => jsonb_build_object('to', merge_municipalities.successor, 'day', merge_municipalities.ended_on)
    ) from unnest(ending) as code;
    select * into heir from public.municipality where code = merge_municipalities.successor;
    return heir;
end
$$;

grant execute on function public.merge_preview(text, text) to authenticated;
grant execute on function public.merge_municipalities(text, text, date, text) to authenticated;
