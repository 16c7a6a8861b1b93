-- One rounding: halves go up, everywhere. `round(double precision)` takes them to the even number, which made
-- published numbers one too low.

-- A number rounded to whole units, halves up (dossier e): 82.5 is 83, -0.5 is 0. The one rounding of the
-- product; halfUp in src/domain/half-up.ts does the same. What doubles that were added in another order
-- differ is allowed for. `round(double precision)` takes halves to the even number, and is
-- refused (tests/rules/code.test.ts).
create or replace function private.half_up(value double precision) returns double precision
language sql immutable
set search_path = ''
as $$
    select floor(value + 0.5 + 1e-9) + 0
$$;

-- Whether a number has no more decimals than people type, but for the rounding of doubles (isPlain in
-- src/domain/dutch-number.ts); null is no number.
create or replace function private.is_plain(given numeric) returns boolean
language sql immutable
set search_path = ''
as $$
    select given is null or abs(given - floor(given * 100 + 0.5) / 100) < 1e-9
$$;

-- The same of days and money, which are counted as doubles.
create or replace function private.is_plain(given double precision) returns boolean
language sql immutable
set search_path = ''
as $$
    select private.is_plain(given::numeric)
$$;

create or replace function private.check_number(item jsonb, value jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
declare
    given numeric;
    steps numeric;
begin
    if jsonb_typeof(value) is distinct from 'number' then
        perform private.refuse('number_invalid', 400);
    end if;
    given := (value #>> '{}')::numeric;
    if not private.is_plain(given) then
        perform private.refuse('number_invalid', 400);
    end if;
    if given < (item ->> 'min')::numeric or given > (item ->> 'max')::numeric then
        perform private.refuse('number_out_of_range', 400);
    end if;
    steps := (given - (item ->> 'min')::numeric) / (item ->> 'step')::numeric;
    if abs(steps - floor(steps + 0.5)) >= 1e-6 then
        perform private.refuse('number_invalid', 400);
    end if;
end
$$;

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
        from (
            select distinct measure_id, item_id, before_round, after_round from line
            -- Nor do the others answer the same question.
            where reason is distinct from 'new_item'
        ) as compared
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
        case when n >= 5 then private.half_up(change) end, case when n >= 5 then n end, reason
    from line
    left join region using (measure_id, item_id, before_round, after_round)
$$;

-- The same of one municipality beside the mean change of the others with its standard error, from how
-- they differ.
create or replace function private.proof_ratings(place text)
returns table (
    action_id uuid, municipality_code text, item_position bigint, item_id text, factor double precision,
    before_round uuid, after_round uuid,
    before double precision, before_n int, before_margin int,
    after double precision, after_n int, after_margin int,
    region_change double precision, region_error double precision, region_n int, reason text
)
language sql stable
set search_path = ''
as $$
    with line as materialized (
        select * from private.rating_lines(proof_ratings.place, null)
    ), rated as materialized (
        select * from private.satisfaction_in_rounds() where rating_item in (select item_id from line)
    ), region as (
        select
            measure_id, item_id, before_round, after_round,
            avg(a.satisfaction - b.satisfaction) as change,
            stddev_samp(a.satisfaction - b.satisfaction) / sqrt(count(*)) as error, count(*)::int as n
        from (select distinct measure_id, item_id, before_round, after_round from line) as compared
        join rated as b on b.round_id = before_round and b.rating_item = item_id
        join rated as a on a.round_id = after_round and a.rating_item = item_id
            and a.municipality_code = b.municipality_code
        where b.municipality_code <> proof_ratings.place
          and (measure_id, b.municipality_code) not in (
              select measure_id, municipality_code from private.working()
          )
        group by measure_id, item_id, before_round, after_round
    )
    select
        action_id, municipality_code, item_position, item_id, factor, before_round, after_round,
        before, before_n, before_margin, after, after_n, after_margin,
        case when region.n >= 5 then private.half_up(change) end,
        case when region.n >= 5 then ceil(10 * error) / 10 end,
        case when region.n >= 5 then region.n end, reason
    from line
    left join region using (measure_id, item_id, before_round, after_round)
$$;

-- Per municipality how many rated, how many were kept but not counted (known with the last release), and their
-- report mark: rounded to halves below the threshold for indicative (dossier e2). Null is too few to show.
-- @refuses not_found
create or replace function public.public_responses(round_id uuid)
returns table (
    municipality_code text, responses int, left_out int, indicative boolean, mark double precision
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_responses.round_id);
    perform private.release_due(public_responses.round_id);
    return query
    select
        municipality.code,
        case when enough then overview.responses end,
        case when enough and private.is_released(public_responses.round_id) then overview.left_out end,
        case when enough then overview.mark_n < indicative_below end,
        case
            when not enough or overview.mark_people < private.enough(publish_min_n, overview.blocks) then null
            when overview.mark_n < indicative_below then private.half_up(2 * marked.mark) / 2
            else private.half_up(10 * marked.mark) / 10
        end
    from public.municipality
    left join private.publishing() as rule on true
    left join private.rating_overview as overview
        on overview.municipality_code = municipality.code
        and overview.round_id = public_responses.round_id
    cross join lateral (
        select
            coalesce(overview.responses - overview.repeated >= publish_min_n, false) as enough,
            greatest(1, least(10, 6 + overview.mark_sum / nullif(overview.mark_n, 0))) as mark
    ) as marked
    where municipality.takes_part
    order by municipality.code;
end
$$;

-- The standard deviation of an answer on 0-100, pooled within the blocks and the items of all
-- municipalities, in whole points; 29 below a hundred answers or three municipalities, as in the worked
-- example of dossier e2. That of one municipality or one item would tell too much (docs/decisions/0131).
create or replace function private.spread_of_region(round_id uuid, out importance int, out satisfaction int)
language sql stable
set search_path = ''
as $$
    select
        coalesce(case when enough then private.half_up(25 * sqrt(i_squares / nullif(i_freedom, 0))) end, 29)::int,
        coalesce(case when enough then private.half_up(25 * sqrt(s_squares / nullif(s_freedom, 0))) end, 29)::int
    from (
        select
            count(*) filter (where blocks > 0) >= 3 and sum(satisfaction_freedom) >= 100 as enough,
            sum(importance_squares) as i_squares, sum(importance_freedom) as i_freedom,
            sum(satisfaction_squares) as s_squares, sum(satisfaction_freedom) as s_freedom
        from private.rating_overview
        where round_id = spread_of_region.round_id
    ) as pooled
$$;

-- Noise of a count: whole.
create or replace function private.count_noise(cell_key bit, cell text, deviation double precision, most int) returns int
language sql immutable
set search_path = ''
as $$
    select least(most, private.half_up(deviation * private.noise(cell_key, cell)))::int
$$;

-- A mean on 0-100 as a whole number, from how far the answers together lie from a centre of the scale
-- of 1-5. From a fixed centre, who skips a question changes nothing but the count.
create or replace function private.on_hundred(centre int, total double precision, n double precision) returns int
language sql immutable
set search_path = ''
as $$
    select private.half_up(greatest(0, least(100, 25 * (centre - 1 + total / n))))::int where n > 0
$$;

-- Per municipality and rating item what may be shown (dossier e2): whole numbers of 0-100 with their
-- margins (95 %), made of what was released and of one spread for the region. Both numbers of an item
-- are shown together or not at all, from ten different senders on.
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
        released.municipality_code, released.item_position, private.shown_count(item_results.round_id, fewest),
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
    cross join private.spread_of_region(item_results.round_id) as spread
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
    where released.round_id = item_results.round_id
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
    from private.item_results(round_id)
    group by item_position
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
        case when readable then private.half_up((sheet ->> 'total')::double precision) end
    from handed_in
    cross join lateral (select handed_in.own or not handed_in.left_out as readable) as reader
    left join private.letter
        on letter.round_id = comparison.round_id and letter.municipality_code = code
    where (select count(*) from handed_in where not handed_in.left_out) >= 5
    order by length(letter.letter) nulls first, letter.letter, code;
end
$$;

-- Themes of a score sheet in whole points; null where too little was answered to show one.
create or replace function private.theme_points(sheet jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_object_agg(key, case
        when (value ->> 'shown')::boolean then private.half_up((value ->> 'score')::double precision)
    end)
    from jsonb_each(sheet -> 'themes')
$$;

create or replace function private.item_points(sheet jsonb) returns jsonb
language sql immutable
set search_path = ''
as $$
    select jsonb_object_agg(key, private.half_up((value ->> 'score')::double precision))
    from jsonb_each(sheet -> 'items')
$$;

-- Per theme the spread of the scores that were handed in for the same round and route (the two routes
-- ask other questions and are never mixed), and the place of the own score as a quarter of it. Themes
-- with fewer than five scores are left out, and everything is as long as the own scan was not handed in.
-- The values of who is left out (naming.sql) are not in it.
-- Of the whole points that everybody sees, so that every page comes to the same median; quartiles interpolate
-- linearly, as src/domain/comparison/spread.ts.
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
            scan.id as scan, themes.key as theme, private.half_up((themes.value ->> 'score')::double precision) as points,
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
    cross join lateral (select private.half_up((score_sheet.sheet ->> 'total')::double precision) as points) as total
    where scan.round_id = own.round_id and scan.route = own.route and points is not null
      and scan.municipality_code not in (select private.left_out(own.round_id, 'participants'))
    having count(*) >= 5;
end
$$;
