-- One refuser hides only itself: its value is in nothing, and the others keep their names.

-- It tells what is provisional now, which makes it another type.
drop function public.published_scores(uuid);


-- The municipalities that are named in a stage: those with consent.
create or replace function private.named(round_id uuid, stage text) returns setof text
language sql stable
set search_path = ''
as $$
    select municipality_code
    from public.scan
    join public.naming_consent as consent using (round_id, municipality_code)
    where scan.round_id = named.round_id and scan.state = 'submitted'
      and (consent.stage = 'public' or consent.stage = named.stage)
$$;

-- The municipalities whose values are in nothing that others see in a stage: those without a name, where
-- they are one or two. Beside the names of all others, a figure with their value in it would tell it.
-- Participants know more than the public: who is left out among them is left out for everybody, and the
-- others without a name have to be three of their own
-- (docs/decisions/0120-one-refuser-hides-only-itself.md).
create function private.left_out(round_id uuid, stage text) returns setof text
language sql stable
set search_path = ''
as $$
    with nameless as (
        select
            municipality_code as code,
            municipality_code not in (select private.named(left_out.round_id, 'participants')) as everywhere
        from public.scan
        where scan.round_id = left_out.round_id and scan.state = 'submitted'
          and municipality_code not in (select private.named(left_out.round_id, left_out.stage))
    ), counted as (
        select
            code, everywhere, count(*) over () as all_of_them,
            count(*) filter (where everywhere) over () as nowhere_named
        from nameless
    )
    select code from counted
    where everywhere and nowhere_named in (1, 2)
       or all_of_them - case when nowhere_named in (1, 2) then nowhere_named else 0 end in (1, 2)
$$;

-- What staff look at before they show a round further.
-- @refuses forbidden, not_found, stage_invalid
create function private.must_preview(round_id uuid, stage text) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    if not exists (select from public.round where id = must_preview.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if stage is null or stage not in ('participants', 'public') then
        perform private.refuse('stage_invalid', 400);
    end if;
end
$$;

-- Who would be named in a stage.
-- @refuses what must_preview refuses
create or replace function public.named_municipalities(round_id uuid, stage text) returns setof text
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_preview(round_id, stage);
    return query select private.named(round_id, stage) as code order by code;
end
$$;

-- For staff as well: who would stand there without a name and without values.
-- @refuses forbidden, not_found, stage_invalid
create function public.left_out_municipalities(round_id uuid, stage text) returns setof text
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_preview(round_id, stage);
    return query select private.left_out(round_id, stage) as code order by code;
end
$$;

grant execute on function public.left_out_municipalities(uuid, text) to authenticated;

-- The same without any of them.
create function private.no_points(sheet jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_object_agg(key, null) from jsonb_each(sheet -> 'themes')
$$;

-- The scores of a round on one route, in whole points, for who handed in too and for viewers. Nothing
-- before the stage 'participants', or of fewer than five. Who is not named has a letter and themes
-- only: with items, what a municipality offers to share (donors.sql) would tell which one it is. Who is
-- left out (naming.sql) has a letter and no values, but for the reader that it is.
-- Own says which row is that of the reader. Scores are 0-100 or null. Provisional has the themes of which
-- 60 to 90 % was answered; how much exactly stays inside, since with a few questions to a theme it would
-- tell which ones were left open.
-- @refuses forbidden, not_found
create or replace function public.comparison(round_id uuid, route text default 'full')
returns table (
    municipality_code text, letter text, own boolean,
    themes jsonb, provisional jsonb, items jsonb, total double precision
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := private.my_municipality();
begin
    if place is null and not private.is_staff() and not private.is_viewer() then
        perform private.refuse('forbidden', 403);
    end if;
    if not exists (select from public.round where id = comparison.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    if comparison.round_id not in (select private.rounds_shown('participants'))
        or place is not null and not exists (
            select from public.scan
            where round_id = comparison.round_id and municipality_code = place and state = 'submitted'
        ) then
        return;
    end if;
    return query
    with handed_in as (
        select
            scan.municipality_code as code,
            coalesce(scan.municipality_code = place, false) as own,
            scan.municipality_code in (select private.named(comparison.round_id, 'participants')) as named,
            scan.municipality_code in (select private.left_out(comparison.round_id, 'participants')) as left_out,
            sheet
        from public.scan
        join public.score_sheet on scan_id = scan.id
        where scan.round_id = comparison.round_id and sheet ->> 'route' = comparison.route
    )
    select
        case when handed_in.named or handed_in.own then code end,
        letter.letter,
        handed_in.own,
        case when readable then private.theme_points(sheet) else private.no_points(sheet) end,
        case when readable then private.provisional_themes(sheet) else '[]' end,
        case when handed_in.named or handed_in.own then private.item_points(sheet) end,
        case when readable then round((sheet ->> 'total')::numeric)::double precision end
    from handed_in
    cross join lateral (select handed_in.own or not handed_in.left_out as readable) as reader
    left join private.letter
        on letter.round_id = comparison.round_id and letter.municipality_code = code
    where (select count(*) from handed_in where not handed_in.left_out) >= 5
    order by length(letter.letter) nulls first, letter.letter, code;
end
$$;

-- Per theme the spread of the scores that were handed in for the same round and route (the two routes
-- ask other questions and are never mixed), and the place of the own score as a quarter of it. Themes
-- with fewer than five scores are left out, and everything is as long as the own scan was not handed in.
-- The values of who is left out (naming.sql) are not in it.
-- Quartiles interpolate linearly, as src/domain/comparison/spread.ts.
-- @refuses not_found, forbidden
create or replace function public.theme_spread(scan_id uuid)
returns table (
    theme text,
    n int,
    min double precision,
    lower_quartile double precision,
    median double precision,
    upper_quartile double precision,
    max double precision,
    place text
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    own public.scan;
begin
    select * into own from public.scan where id = theme_spread.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.must_work_for(own.municipality_code);
    if own.state <> 'submitted' or not private.may_see_results(own.round_id) then
        return;
    end if;
    return query
    with score as (
        select
            scan.id as scan, themes.key as theme, (themes.value ->> 'score')::double precision as points,
            scan.municipality_code not in (select private.left_out(own.round_id, 'participants')) as counts
        from public.scan
        join public.score_sheet on score_sheet.scan_id = scan.id
        cross join jsonb_each(score_sheet.sheet -> 'themes') as themes
        where scan.round_id = own.round_id
          and scan.route = own.route
          and (themes.value ->> 'shown')::boolean
          and themes.value ->> 'score' is not null
    ), spread as (
        select
            theme,
            count(*)::int as n,
            min(points) as lowest,
            percentile_cont(0.25) within group (order by points) as lower_quartile,
            percentile_cont(0.5) within group (order by points) as median,
            percentile_cont(0.75) within group (order by points) as upper_quartile,
            max(points) as highest
        from score
        where counts
        group by theme
        having count(*) >= 5
    )
    select
        spread.theme, spread.n, lowest, lower_quartile, median, upper_quartile, highest,
        case
            when points is null then null
            when points < lower_quartile then 'lowest'
            when points > upper_quartile then 'highest'
            else 'middle'
        end
    from spread
    left join score on score.theme = spread.theme and score.scan = own.id
    order by spread.theme;
end
$$;

-- The same of the totals: no row below five of them.
-- @refuses not_found, forbidden
create or replace function public.total_spread(scan_id uuid)
returns table (
    n int,
    min double precision,
    lower_quartile double precision,
    median double precision,
    upper_quartile double precision,
    max double precision
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    own public.scan;
begin
    select * into own from public.scan where id = total_spread.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.must_work_for(own.municipality_code);
    if own.state <> 'submitted' or not private.may_see_results(own.round_id) then
        return;
    end if;
    return query
    select
        count(*)::int,
        min(points),
        percentile_cont(0.25) within group (order by points),
        percentile_cont(0.5) within group (order by points),
        percentile_cont(0.75) within group (order by points),
        max(points)
    from public.scan
    join public.score_sheet on score_sheet.scan_id = scan.id
    cross join lateral (select (score_sheet.sheet ->> 'total')::double precision as points) as total
    where scan.round_id = own.round_id and scan.route = own.route and points is not null
      and scan.municipality_code not in (select private.left_out(own.round_id, 'participants'))
    having count(*) >= 5;
end
$$;

-- Whether who asks reads this: everybody from that stage on; staff before, to see what they would show.
create function private.reads_published(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select private.is_staff() or reads_published.round_id in (select private.rounds_shown('public'))
$$;

-- Every theme score of a round, with the municipality it is of. The two routes ask other questions and
-- are never mixed.
create function private.theme_scores(round_id uuid)
returns table (municipality_code text, route text, theme text, score double precision, provisional boolean)
language sql stable
set search_path = ''
as $$
    select
        scan.municipality_code, scan.route, key, value::double precision,
        private.provisional_themes(sheet) ? key
    from public.scan
    join public.score_sheet on scan_id = scan.id
    cross join jsonb_each_text(private.theme_points(sheet))
    where scan.round_id = theme_scores.round_id and value is not null
$$;

-- The region per theme, 0-100: the middle half and the median, of at least five municipalities. The
-- lowest and the highest stay out: those are of one municipality each. So are the values of who is left
-- out (naming.sql).
create or replace function public.published_theme_spread(round_id uuid)
returns table (
    route text, theme text, n int,
    lower_quartile double precision, median double precision, upper_quartile double precision
)
language sql stable security definer
set search_path = ''
as $$
    select
        route,
        theme,
        count(*)::int,
        percentile_cont(0.25) within group (order by score),
        percentile_cont(0.5) within group (order by score),
        percentile_cont(0.75) within group (order by score)
    from private.theme_scores(round_id)
    where private.reads_published(round_id)
      and municipality_code not in (select private.left_out(published_theme_spread.round_id, 'public'))
    group by route, theme
    having count(*) >= 5
    order by route, theme
$$;

-- Theme scores, 0-100, of the municipalities that consent to be named in public; provisional ones (60 to
-- 90 % was answered) say so.
create function public.published_scores(round_id uuid)
returns table (municipality_code text, route text, theme text, score double precision, provisional boolean)
language sql stable security definer
set search_path = ''
as $$
    select municipality_code, route, theme, score, provisional
    from private.theme_scores(round_id)
    where private.reads_published(round_id)
      and municipality_code in (select private.named(published_scores.round_id, 'public'))
    order by municipality_code, theme
$$;

grant execute on function public.published_scores(uuid) to anon, authenticated;

-- The same of one municipality beside the median change of the others: those without an action on this
-- measure, five or more, in whole points. Who is left out (naming.sql) in either round is not in it.
create or replace function private.proof_answers(place text)
returns table (
    action_id uuid, municipality_code text, item_position bigint, item_id text, goal double precision,
    before_round uuid, after_round uuid, before double precision, after double precision,
    region_change double precision, region_n int, reason text
)
language sql stable
set search_path = ''
as $$
    with line as materialized (
        select * from private.answer_lines(proof_answers.place, null)
    ), scores as materialized (
        select * from private.item_scores()
        where score is not null and item_id in (select item_id from line)
    ), region as (
        select
            measure_id, compared.item_id, before_round, after_round,
            percentile_cont(0.5) within group (order by a.score - b.score) as change, count(*)::int as n
        from (select distinct measure_id, item_id, before_round, after_round from line) as compared
        join scores as b on b.round_id = before_round and b.item_id = compared.item_id
        join scores as a on a.round_id = after_round and a.item_id = compared.item_id
            and a.municipality_code = b.municipality_code
        where b.municipality_code <> proof_answers.place
          and (measure_id, b.municipality_code) not in (
              select measure_id, municipality_code from private.working()
          )
          and b.municipality_code not in (select private.left_out(before_round, 'participants'))
          and b.municipality_code not in (select private.left_out(after_round, 'participants'))
        group by measure_id, compared.item_id, before_round, after_round
    )
    select
        action_id, municipality_code, item_position, item_id, goal, before_round, after_round, before, after,
        case when n >= 5 then round(change) end, case when n >= 5 then n end, reason
    from line
    left join region using (measure_id, item_id, before_round, after_round)
$$;

-- Per action that is asked for (null: all) and who carries it out what became of it, in one word about
-- the answers and one about the ratings: a verdict, or the reason why there is none. Staff see all; a
-- municipality its own as soon as its results; others what they may see themselves: answers from the
-- stage 'participants' on, unless left out (naming.sql), ratings of rounds that are closed (docs/decisions/0090).
create or replace function private.action_outcomes(asked_for uuid[])
returns table (action_id uuid, municipality_code text, answers text, ratings text)
language sql stable
set search_path = ''
as $$
    with answered as (
        select
            action_id, municipality_code,
            private.answer_verdict(array_agg(after - before) filter (where reason is null)) as verdict,
            (array_agg(reason order by item_position))[1] as reason
        from private.answer_lines(null, action_outcomes.asked_for)
        group by action_id, municipality_code
    ), rated as (
        select
            action_id, municipality_code,
            (private.rating_verdict(
                array_agg(after - before) filter (where reason is null),
                array_agg(sqrt(
                    private.satisfaction_error(before_n, before_margin) ^ 2
                    + private.satisfaction_error(after_n, after_margin) ^ 2
                )) filter (where reason is null),
                array_agg(factor) filter (where reason is null)
            )).verdict,
            (array_agg(reason order by item_position))[1] as reason
        from private.rating_lines(null, action_outcomes.asked_for)
        group by action_id, municipality_code
    )
    select
        doer.action_id, doer.municipality_code,
        case
            when doer.measure_id is null then 'no_measure'
            when after_round is not null and not (own or (
                round_id in (select private.rounds_shown('participants'))
                and after_round in (select private.rounds_shown('participants'))
                and doer.municipality_code not in (select private.left_out(round_id, 'participants'))
                and doer.municipality_code not in (select private.left_out(after_round, 'participants'))
            )) then 'not_shown'
            else coalesce(answered.verdict, answered.reason, 'no_target')
        end,
        case
            when doer.measure_id is null then 'no_measure'
            when after_round is not null
                and not (own or (private.is_public(round_id) and private.is_public(after_round)))
                then 'not_shown'
            else coalesce(rated.verdict, rated.reason, 'no_measure')
        end
    from private.action_doers(null) as doer
    cross join lateral (
        select private.next_round(doer.round_id, doer.municipality_code) as after_round
    ) as next
    cross join lateral (
        select private.is_staff() or (
            doer.municipality_code is not distinct from private.my_municipality()
            and private.may_see_results(round_id) and private.may_see_results(after_round)
        ) as own
    ) as reader
    left join answered using (action_id, municipality_code)
    left join rated using (action_id, municipality_code)
    where asked_for is null or action_id in (select unnest(asked_for))
$$;

drop function private.published_theme_scores(uuid);
