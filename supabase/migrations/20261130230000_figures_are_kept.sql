-- What may be shown of ratings is worked out once per release and kept: items per municipality, how long people take,
-- how many wait for a judgement (docs/decisions/0200).

create table private.item_figure (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    item_position smallint not null,
    n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int,
    primary key (round_id, municipality_code, item_position)
);
create index item_figure_municipality_code on private.item_figure (municipality_code);

-- The same of the region.
create table private.region_figure (
    round_id uuid not null references public.round (id),
    item_position smallint not null,
    n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int,
    primary key (round_id, item_position)
);

-- What entrepreneurs need of a municipality (6-results/needs.sql), as it is told.
create table private.needs_figure (
    round_id uuid not null references public.round (id),
    municipality_code text not null references public.municipality (code),
    needs jsonb not null,
    primary key (round_id, municipality_code)
);
create index needs_figure_municipality_code on private.needs_figure (municipality_code);

create table private.figures_made (
    round_id uuid primary key references public.round (id),
    made_of text not null
);
comment on column private.figures_made.made_of is 'What they followed from; when that is another, they are worked out again.';

alter table private.item_figure enable row level security;
alter table private.region_figure enable row level security;
alter table private.needs_figure enable row level security;
alter table private.figures_made enable row level security;

alter table private.rating_overview add column timed int not null default 0;
alter table private.rating_overview add column half_done double precision;
alter table private.rating_overview add column held int not null default 0;
comment on column private.rating_overview.timed is 'Of how many counted ones it is known how long they took.';
comment on column private.rating_overview.half_done is 'In so many seconds half of those were done.';
comment on column private.rating_overview.held is 'Of before looked_on, as many waited for the judgement of staff.';

-- Of rounds that were released before.
update private.rating_overview as overview set timed = pace.timed, half_done = pace.half_done
from (
    select
        round_id, municipality_code, count(seconds) as timed,
        percentile_cont(0.5) within group (order by seconds) as half_done
    from private.rating
    where valid and block is not null
    group by round_id, municipality_code
) as pace
where overview.round_id = pace.round_id and overview.municipality_code = pace.municipality_code;
update private.rating_overview as overview set held = (
    select count(*) from private.rating
    where round_id = overview.round_id and municipality_code = overview.municipality_code
      and block is null and held and week < overview.looked_on
);

drop function private.needs_of(uuid, text);

-- Per municipality and rating item what may be shown (dossier e2): whole numbers of 0-100 with their
-- margins (95 %), made of what was released and of one spread for the region. Both numbers of an item
-- are shown together or not at all, from ten different senders on. Worked out once per release (item-figures.sql).
create or replace function private.work_out_items(round_id uuid)
returns table (
    municipality_code text, item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        released.municipality_code, released.item_position, private.shown_count(work_out_items.round_id, fewest),
        shown.importance,
        private.margin(spread.importance, importance_n, blocks, 25 * answers, counts, shown.importance - 75),
        shown.satisfaction,
        private.margin(
            spread.satisfaction, satisfaction_n, blocks, 25 * answers, counts, shown.satisfaction - 50
        ),
        private.half_up(100 * share)::int,
        private.margin(100 * sqrt(greatest(share * (1 - share), 0.1)), satisfaction_n, blocks, 100 * satisfied, counts, 100 * share)
    from private.rating_release as released
    join private.rating_overview as overview using (round_id, municipality_code)
    cross join private.publishing()
    cross join private.noise_sizes()
    cross join private.spread_of_region(work_out_items.round_id) as spread
    cross join lateral (select least(importance_n, satisfaction_n) as fewest) as count
    cross join lateral (
        select
            private.on_hundred(4, importance_sum, importance_n) as importance,
            private.on_hundred(3, satisfaction_sum, satisfaction_n) as satisfaction,
            -- Of few neither nobody nor everybody: "0-5 %" (dossier e2).
            greatest(
                case when fewest < indicative_below then 0.05 else 0 end,
                least(case when fewest < indicative_below then 0.95 else 1 end, satisfied_n / satisfaction_n)
            ) as share
        where least(importance_people, satisfaction_people) >= private.enough(publish_min_n, blocks)
    ) as shown
    where released.round_id = work_out_items.round_id
$$;

-- What the figures of a round follow from, in short: another after a release in any municipality (the spread is of the
-- region), after a threshold or the noise was set otherwise, and when ratings end (then not in tens any more).
create or replace function private.figures_follow_from(round_id uuid) returns text
language sql stable
set search_path = ''
as $$
    select concat_ws(
        '/',
        (select md5(string_agg(concat_ws(' ', municipality_code, blocks, mark_sum), '/' order by municipality_code))
         from private.rating_overview
         where rating_overview.round_id = figures_follow_from.round_id and blocks > 0),
        private.spread_of_region(figures_follow_from.round_id)::text,
        (select rule::text from private.publishing() as rule),
        private.noise_sizes()::text,
        private.rating_ended_at(figures_follow_from.round_id) is null,
        (select count(*) from public.municipality)
    )
$$;

-- Whether the figures that are kept are those of now.
create or replace function private.are_figures_kept(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from private.figures_made
        where figures_made.round_id = are_figures_kept.round_id
          and made_of = private.figures_follow_from(are_figures_kept.round_id)
    )
$$;

-- The region per rating item: the mean of what is shown of the municipalities, by their n, with the
-- margin that follows from theirs. So it tells nothing more than they do.
create or replace function private.region_results(round_id uuid)
returns table (
    item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        item_position, sum(n)::int,
        private.half_up(sum(n * importance)::double precision / sum(n))::int,
        ceil(sqrt(sum((n * importance_margin)::double precision ^ 2)) / sum(n))::int,
        private.half_up(sum(n * satisfaction)::double precision / sum(n))::int,
        ceil(sqrt(sum((n * satisfaction_margin)::double precision ^ 2)) / sum(n))::int,
        private.half_up(sum(n * satisfied)::double precision / sum(n))::int,
        ceil(sqrt(sum((n * satisfied_margin)::double precision ^ 2)) / sum(n))::int
    from private.item_figure
    where item_figure.round_id = region_results.round_id
    group by item_position
$$;

-- Works them out after a release; whoever asks first, once. What they follow from is read before the figures: a
-- release in between makes them outdated, never wrong.
create or replace function private.keep_figures(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    now_made_of text;
begin
    if private.are_figures_kept(keep_figures.round_id) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('figures' || keep_figures.round_id, 0));
    now_made_of := private.figures_follow_from(keep_figures.round_id);
    if exists (
        select from private.figures_made where round_id = keep_figures.round_id and made_of = now_made_of
    ) then
        return;
    end if;
    delete from private.item_figure where round_id = keep_figures.round_id;
    delete from private.region_figure where round_id = keep_figures.round_id;
    delete from private.needs_figure where round_id = keep_figures.round_id;
    insert into private.item_figure
    select keep_figures.round_id, worked_out.* from private.work_out_items(keep_figures.round_id) as worked_out;
    insert into private.region_figure
    select keep_figures.round_id, region.* from private.region_results(keep_figures.round_id) as region;
    insert into private.needs_figure
    select
        keep_figures.round_id, municipality_code,
        jsonb_agg(to_jsonb(found) - 'municipality_code' - 'item_position' order by item_position)
    from private.needs_of(keep_figures.round_id) as found
    group by municipality_code;
    insert into private.figures_made values (keep_figures.round_id, now_made_of)
    on conflict (round_id) do update set made_of = excluded.made_of;
end
$$;

-- What may be shown per municipality and rating item: as it is kept, or worked out when that is of before.
create or replace function private.item_results(round_id uuid)
returns table (
    municipality_code text, item_position smallint, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        municipality_code, item_position, n, importance, importance_margin, satisfaction, satisfaction_margin,
        satisfied, satisfied_margin
    from private.item_figure
    where item_figure.round_id = item_results.round_id and private.are_figures_kept(item_results.round_id)
    union all
    select * from private.work_out_items(item_results.round_id)
    where not private.are_figures_kept(item_results.round_id)
$$;

-- Whether a round was looked through on this Monday; asked again after waiting.
create or replace function private.is_looked_through(round_id uuid, monday date) returns boolean
language sql volatile
set search_path = ''
as $$
    select exists (
        select from private.round_release
        where round_id = is_looked_through.round_id and looked_on >= is_looked_through.monday
    )
$$;

-- On the first call of a week: looks through the whole round. The first one after the week in which the
-- round closed is the last: then the splits follow, and the keys of the noise are destroyed.
create or replace function private.look_through(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    monday date := private.this_monday();
    closed date := (private.rating_ended_at(look_through.round_id) at time zone 'Europe/Amsterdam')::date;
    blocks bigint;
begin
    if private.is_looked_through(look_through.round_id, monday) then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('release' || look_through.round_id, 0));
    if private.is_looked_through(look_through.round_id, monday) then
        return;
    end if;
    blocks := private.blocks_released(look_through.round_id);
    perform private.release_ratings(look_through.round_id, code, monday)
    from (select code from public.municipality order by code) as place;
    if closed < monday then
        perform private.finish_releases(look_through.round_id);
    end if;
    insert into private.round_release values (
        look_through.round_id, case when closed < monday then 'infinity' else monday end
    )
    on conflict (round_id) do update set looked_on = excluded.looked_on;
    if private.blocks_released(look_through.round_id) > blocks then
        perform private.log_act('ratings_released', round_id => look_through.round_id, by_system => true);
    end if;
end
$$;

-- What every question begins with: what is due is released, and the figures of it are kept.
create or replace function private.release_due(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
    perform private.look_through(release_due.round_id);
    perform private.keep_figures(release_due.round_id);
end
$$;

-- Of how many responses of before a Monday it is for staff to judge whether they count.
create or replace function private.count_held(round_id uuid, municipality_code text, monday date) returns bigint
language sql volatile
set search_path = ''
as $$
    select count(*) from private.rating
    where round_id = count_held.round_id and municipality_code = count_held.municipality_code
      and block is null and week < count_held.monday and held
$$;

-- Releases what came before this Monday, if it is of enough senders; once per Monday.
create or replace function private.release_ratings(round_id uuid, municipality_code text, monday date) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.measure_pace(release_ratings.round_id, release_ratings.monday);
    perform pg_advisory_xact_lock(
        hashtextextended(release_ratings.round_id || release_ratings.municipality_code, 0)
    );
    insert into private.rating_overview as known (round_id, municipality_code, looked_on, held)
    select
        release_ratings.round_id, release_ratings.municipality_code, release_ratings.monday,
        private.count_held(release_ratings.round_id, release_ratings.municipality_code, release_ratings.monday)
    on conflict (round_id, municipality_code) do update set looked_on = excluded.looked_on, held = excluded.held
    where known.looked_on < excluded.looked_on;
    if not found then
        return;
    end if;
    perform private.judge_speeders(release_ratings.round_id, release_ratings.municipality_code, release_ratings.monday);
    if (
        select count(*) from private.rating
        where round_id = release_ratings.round_id and municipality_code = release_ratings.municipality_code
          and block is null and week < release_ratings.monday and valid and not held and not repeated
    ) >= (select publish_batch from private.publishing()) is not true then
        return;
    end if;
    update private.rating_overview set blocks = blocks + 1
    where round_id = release_ratings.round_id and municipality_code = release_ratings.municipality_code;
    update private.rating as given set block = overview.blocks
    from private.rating_overview as overview
    where overview.round_id = release_ratings.round_id
      and overview.municipality_code = release_ratings.municipality_code
      and given.round_id = overview.round_id and given.municipality_code = overview.municipality_code
      and given.block is null and given.week < release_ratings.monday and not given.held;
    perform private.add_items(release_ratings.round_id, release_ratings.municipality_code);
    perform private.add_overview(release_ratings.round_id, release_ratings.municipality_code);
end
$$;

-- After the last release of a round: what waited for a judgement stays out, and so do the last ones that
-- were too few for a block; how many is told.
create or replace function private.finish_releases(round_id uuid) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    update private.rating set held = false, valid = false, flags = flags || array['left_out']
    where round_id = finish_releases.round_id and held;
    update private.rating_overview as overview set held = 0, left_out = (
        select count(*) from private.rating
        where round_id = overview.round_id and municipality_code = overview.municipality_code
          and not (valid and block is not null)
    )
    where round_id = finish_releases.round_id;
    perform private.weigh_left_out(finish_releases.round_id);
    perform private.release_splits(finish_releases.round_id);
    update private.rating set record_key = null where round_id = finish_releases.round_id;
end
$$;

-- The same of the municipality: how many, their mark, and how far answers lie apart within the block.
create or replace function private.add_overview(round_id uuid, municipality_code text) returns void
language sql
set search_path = ''
as $$
    with block as (
        select * from private.newest_block(add_overview.round_id, add_overview.municipality_code)
    ), per_item as (
        select
            var_pop(i) * count(i) as i_squares, greatest(count(i) - 1, 0) as i_freedom,
            var_pop(s) * count(s) as s_squares, greatest(count(s) - 1, 0) as s_freedom
        from block
        cross join unnest((rating).importance, (rating).satisfaction)
            with ordinality as given (i, with_zero, item_position)
        cross join lateral (select nullif(with_zero, 0) as s) as experienced
        where (rating).valid
        group by item_position
    ), per_person as (
        select sum(off) ^ 2 - sum(off ^ 2) as products, count(off) * (count(off) - 1) * (1 - 1.0 / max(people)) as pairs
        from (
            select
                (rating).id, s - avg(s) over (partition by item_position) as off,
                count(s) over (partition by item_position) as people
            from block
            cross join unnest((rating).satisfaction) with ordinality as given (with_zero, item_position)
            cross join lateral (select nullif(with_zero, 0) as s) as experienced
            where (rating).valid
        ) as answered
        group by id
        having count(off) > 1
    ), pair as (
        select coalesce(sum(products), 0) as products, coalesce(sum(pairs), 0) as pairs from per_person
    ), apart as (
        select
            coalesce(sum(i_squares), 0) as i_squares, coalesce(sum(i_freedom), 0) as i_freedom,
            coalesce(sum(s_squares), 0) as s_squares, coalesce(sum(s_freedom), 0) as s_freedom
        from per_item
    ), people as (
        select
            bit_xor((rating).record_key) filter (where (rating).valid) as cell_key,
            count(*) filter (where (rating).valid) as responses,
            count(*) filter (where (rating).valid and (rating).repeated) as repeated,
            count(*) filter (where not (rating).valid) as left_out,
            count((rating).mark) filter (where (rating).valid and not (rating).repeated) as mark_people,
            count((rating).mark) filter (where (rating).valid) as mark_n,
            coalesce(sum((rating).mark - 6) filter (where (rating).valid), 0) as mark_sum
        from block
    ), pace as (
        select count(seconds) as timed, percentile_cont(0.5) within group (order by seconds) as half_done
        from private.rating
        where round_id = add_overview.round_id and municipality_code = add_overview.municipality_code
          and valid and block is not null
    )
    update private.rating_overview as known set
        responses = known.responses + people.responses,
        repeated = known.repeated + people.repeated,
        left_out = known.left_out + people.left_out,
        mark_people = known.mark_people + people.mark_people + noise.mark_n,
        mark_n = known.mark_n + people.mark_n + noise.mark_n,
        mark_sum = known.mark_sum + people.mark_sum + marks * private.noise(cell_key, 'mark'),
        importance_squares = known.importance_squares + i_squares,
        importance_freedom = known.importance_freedom + i_freedom,
        satisfaction_squares = known.satisfaction_squares + s_squares,
        satisfaction_freedom = known.satisfaction_freedom + s_freedom,
        satisfaction_products = known.satisfaction_products + pair.products,
        satisfaction_pairs = known.satisfaction_pairs + pair.pairs,
        timed = pace.timed, half_done = pace.half_done
    from people
    cross join pace
    cross join apart
    cross join pair
    cross join private.noise_sizes()
    cross join lateral (select private.count_noise(cell_key, 'mark n', counts, most_count) as mark_n) as noise
    where known.round_id = add_overview.round_id and known.municipality_code = add_overview.municipality_code
$$;

-- Half of the entrepreneurs were done within so many whole minutes; of counted responses only.
-- @refuses forbidden, not_found
create or replace function public.rating_minutes(round_id uuid)
returns table (municipality_code text, minutes int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_minutes.round_id);
    return query
    select place, ceil(half_done / 60)::int
    from private.my_response_places() as place
    join private.rating_overview as known
        on known.municipality_code = place and known.round_id = rating_minutes.round_id
    join private.publishing() on timed >= publish_min_n
    order by place;
end
$$;

-- What entrepreneurs need per municipality and rating item: what may be shown of it and of the region, as both are
-- kept (item-figures.sql), which keeps this too. The need itself follows from these whole numbers
-- (src/domain/quick-wins/need.ts, dossier e3.1).
create or replace function private.needs_of(round_id uuid)
returns table (
    municipality_code text, item_position bigint, rating_item text,
    n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int,
    region_n int, region_importance int, region_importance_margin int,
    region_satisfaction int, region_satisfaction_margin int,
    region_satisfied int, region_satisfied_margin int
)
language sql stable
set search_path = ''
as $$
    select
        place.code, asked.item_position, item ->> 'id',
        own.n, own.importance, own.importance_margin, own.satisfaction, own.satisfaction_margin,
        own.satisfied, own.satisfied_margin,
        region.n, region.importance, region.importance_margin, region.satisfaction, region.satisfaction_margin,
        region.satisfied, region.satisfied_margin
    from public.municipality as place
    cross join jsonb_array_elements(private.definition_of_round(needs_of.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position)
    left join private.item_figure as own
        on own.round_id = needs_of.round_id
        and own.item_position = asked.item_position and own.municipality_code = place.code
    left join private.region_figure as region
        on region.round_id = needs_of.round_id and region.item_position = asked.item_position
$$;

-- Those of one municipality, for who works for it.
-- @refuses forbidden, not_found, municipality_unknown
create or replace function public.needs(round_id uuid, municipality_code text)
returns table (
    rating_item text,
    n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int,
    region_n int, region_importance int, region_importance_margin int,
    region_satisfaction int, region_satisfaction_margin int,
    region_satisfied int, region_satisfied_margin int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place public.municipality;
begin
    perform private.must_work_for(needs.municipality_code);
    perform private.must_be_round(needs.round_id);
    place := private.participating_municipality(needs.municipality_code);
    if not private.may_see_results(needs.round_id) then
        return;
    end if;
    perform private.release_due(needs.round_id);
    return query
    select told.* from private.needs_figure as kept
    cross join jsonb_to_recordset(kept.needs) as told (
        rating_item text,
        n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
        satisfied int, satisfied_margin int,
        region_n int, region_importance int, region_importance_margin int,
        region_satisfaction int, region_satisfaction_margin int,
        region_satisfied int, region_satisfied_margin int
    )
    where kept.round_id = needs.round_id and kept.municipality_code = place.code;
end
$$;

-- Those of all municipalities, a row each: in a large region asking one by one takes hundreds of questions.
-- @refuses forbidden, not_found
create or replace function public.needs_of_round(round_id uuid)
returns table (municipality_code text, needs jsonb)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_round(needs_of_round.round_id);
    perform private.release_due(needs_of_round.round_id);
    return query
    select municipality_code, needs_figure.needs from private.needs_figure
    where round_id = needs_of_round.round_id
      and municipality_code in (select code from public.municipality where takes_part)
    order by municipality_code;
end
$$;

-- Per municipality and rating item what may be shown; items with too few answers have no row. The
-- region is the row without a municipality.
-- @refuses not_found
create or replace function public.public_results(round_id uuid)
returns table (
    municipality_code text, rating_item text, n int, indicative boolean,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int,
    satisfied int, satisfied_margin int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_results.round_id);
    perform private.release_due(public_results.round_id);
    return query
    select
        shown.municipality_code, item ->> 'id', shown.n, shown.n < indicative_below,
        shown.importance, shown.importance_margin, shown.satisfaction, shown.satisfaction_margin,
        shown.satisfied, shown.satisfied_margin
    from jsonb_array_elements(private.definition_of_round(public_results.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position)
    join (
        select * from private.item_figure
        union all
        select round_id, null, item_position, n, importance, importance_margin, satisfaction, satisfaction_margin,
            satisfied, satisfied_margin
        from private.region_figure
    ) as shown on shown.round_id = public_results.round_id and shown.item_position = asked.item_position
    cross join private.publishing()
    order by shown.municipality_code nulls first, asked.item_position;
end
$$;

-- Per municipality how many rated, how many were kept but not counted (known with the last release), and their
-- report mark: rounded to halves below the threshold for indicative (dossier e2), with its n, which carries noise,
-- and half its 95 % interval in the same steps. The spread of marks is taken to be that of one satisfaction in the
-- region, on the scale of 1 to 10: that of the marks themselves would tell more of who gave one
-- (docs/decisions/0157). Null is too few to show.
-- @refuses not_found
create or replace function public.public_responses(round_id uuid)
returns table (
    municipality_code text, responses int, left_out int, indicative boolean,
    mark double precision, mark_n int, mark_margin double precision
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    complete boolean;
begin
    perform private.must_be_public(public_responses.round_id);
    perform private.release_due(public_responses.round_id);
    complete := private.is_released(public_responses.round_id);
    return query
    select
        municipality.code,
        case when enough then overview.responses end,
        case when enough and complete then overview.left_out end,
        case when enough then overview.mark_n < indicative_below end,
        shown.mark,
        case when shown.mark is not null then overview.mark_n end,
        private.margin(
            steps * 9 / 100.0 * spread.satisfaction, case when shown.mark is not null then overview.mark_n end,
            overview.blocks, steps * noise.marks, noise.counts, steps * (shown.mark - 6)
        ) / steps
    from public.municipality
    cross join private.noise_sizes() as noise
    cross join private.spread_of_region(public_responses.round_id) as spread
    left join private.publishing() as rule on true
    left join private.rating_overview as overview
        on overview.municipality_code = municipality.code
        and overview.round_id = public_responses.round_id
    cross join lateral (
        select
            coalesce(overview.responses - overview.repeated >= publish_min_n, false) as enough,
            case when overview.mark_n < indicative_below then 2 else 10 end::double precision as steps
    ) as known
    cross join lateral (
        select case when enough and overview.mark_people >= private.enough(publish_min_n, overview.blocks) then
            private.half_up(steps * greatest(1, least(10, 6 + overview.mark_sum / nullif(overview.mark_n, 0)))) / steps
        end as mark
    ) as shown
    where municipality.takes_part
    order by municipality.code;
end
$$;

-- Satisfaction with the themes of the first of these rounds, in each of them: whole points with their margin. Per
-- municipality the mean of the items of a theme that may be shown in every one of its rounds, for other items would make
-- it a change of questions. A round that shows less than half of what the newest one shows is none of them: it would
-- take the others their items. The margin is that of each respondent's own mean, as in the proof of
-- actions (docs/decisions/0148): answers of one person go together, the noise of an item is its own.
create or replace function private.theme_satisfaction(rounds uuid[])
returns table (
    round_id uuid, municipality_code text, theme text, items int, n int, satisfaction int, margin int
)
language sql stable
set search_path = ''
as $$
    with found as materialized (
        select one.round_id, place, item ->> 'theme' as theme, found.*
        from unnest(rounds) with ordinality as one (round_id, place)
        cross join lateral private.satisfaction_in(one.round_id) as found
        join jsonb_array_elements(private.definition_of_round(rounds[1]) -> 'ratingItems') as item
            on item ->> 'id' = rating_item
    ), newest as (
        select municipality_code, theme, rating_item, count(*) over (partition by municipality_code, theme) as items
        from (
            select *, min(place) over (partition by municipality_code, theme) as first from found
        ) as placed
        where place = first
    ), rated as (
        select found.* from found
        join (
            select found.round_id, municipality_code, theme
            from found
            join newest using (municipality_code, theme, rating_item)
            group by found.round_id, municipality_code, theme
            having count(*) * 2 >= min(newest.items)
        ) as comparable using (round_id, municipality_code, theme)
    ), lasting as (
        select municipality_code, rating_item
        from rated
        join (
            select municipality_code, theme, count(distinct round_id) as rounds
            from rated group by municipality_code, theme
        ) as seen using (municipality_code, theme)
        group by municipality_code, theme, rating_item, rounds
        having count(*) = rounds
    )
    select
        round_id, municipality_code, theme, count(*)::int, min(n), private.half_up(avg(satisfaction))::int,
        private.margin(
            sqrt(min(n) * (together * sum(sampling) ^ 2 + (1 - together) * sum(sampling ^ 2) + sum(noise ^ 2))) / count(*),
            min(n), 0, 0, 0, 0
        )
    from rated
    join lasting using (municipality_code, rating_item)
    group by round_id, municipality_code, theme, together
$$;

-- Responses of before this week that wait for the judgement of staff, per municipality; in tens, so that
-- nobody sees one come.
-- @refuses forbidden
create or replace function public.held_ratings(round_id uuid) returns table (municipality_code text, held int)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.release_due(id) from public.round where id = held_ratings.round_id and opened_at is not null;
    return query
    select municipality_code, held / 10 * 10 from private.rating_overview
    where round_id = held_ratings.round_id and held > 0
    order by municipality_code;
end
$$;

-- Lets what was held count, from the next release on, or leaves it out; never deletes it. Of a round that
-- was closed until its last release.
-- @refuses forbidden, round_not_open
create or replace function public.judge_held_ratings(round_id uuid, municipality_code text, counts boolean)
returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = judge_held_ratings.round_id)
        or private.is_released(judge_held_ratings.round_id)
    then
        perform private.refuse('round_not_open', 409);
    end if;
    update private.rating
    set held = false,
        valid = valid and judge_held_ratings.counts is true,
        flags = case when judge_held_ratings.counts is true then flags else flags || array['left_out'] end
    where round_id = judge_held_ratings.round_id and held and week < private.this_monday()
      and municipality_code = judge_held_ratings.municipality_code;
    if found then
        update private.rating_overview set held = 0
        where round_id = judge_held_ratings.round_id and municipality_code = judge_held_ratings.municipality_code;
        perform private.log_act(
            'ratings_judged', judge_held_ratings.municipality_code, judge_held_ratings.round_id,
            facts => jsonb_build_object('state', case when judge_held_ratings.counts is true then 'counts' else 'left_out' end)
        );
    end if;
end
$$;
