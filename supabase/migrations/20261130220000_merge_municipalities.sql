-- Municipalities merge; who took part belongs to the round.

alter table public.municipality
    drop constraint municipality_tile_row_tile_column_key,
    add column ended_on date,
    add column successor text references public.municipality (code) check (successor <> code),
    add constraint municipality_ended_has_a_successor check ((ended_on is null) = (successor is null)),
    add constraint municipality_ended_takes_no_part check (ended_on is null or not takes_part);
comment on column public.municipality.takes_part is
    'Today. Who could take part in a round of the past is told by round_participant.';
comment on column public.municipality.ended_on is 'The day on which it became part of its successor.';
create index municipality_successor on public.municipality (successor);
create unique index municipality_one_to_a_tile on public.municipality (tile_row, tile_column) where takes_part;

drop function private.my_response_places();

create or replace view public.answer_change with (security_invoker = true) as
select
    answer_history.scan_id,
    answer_history.item_id,
    answer_history.version,
    answer_history.answered_at,
    member.email,
    jsonb_build_object(
        'status', answer_history.status,
        'value', answer_history.value,
        'reason', answer_history.reason,
        'note', answer_history.note,
        'evidenceUrl', answer_history.evidence_url,
        'shareable', answer_history.shareable,
        'deliberate', case when answer_history.deliberate_until is not null then jsonb_build_object(
            'reason', answer_history.deliberate_reason, 'until', answer_history.deliberate_until
        ) end,
        'internalNote', coalesce(internal_note.note, ''),
        'version', answer_history.version
    ) as answer
from public.answer_history
left join public.internal_note using (scan_id, item_id, version)
left join public.scan on scan.id = answer_history.scan_id
left join public.municipality as place on place.code = scan.municipality_code
-- Someone who works for another municipality now is a former colleague, also for staff; its successor is no other.
left join public.member
    on member.user_id = answer_history.answered_by
    and member.municipality_code in (scan.municipality_code, place.successor);

-- The municipality with this code, also one that is no more.
-- @refuses municipality_unknown
create function private.known_municipality(code text) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if not exists (select from public.municipality where municipality.code = known_municipality.code) then
        perform private.refuse('municipality_unknown', 404);
    end if;
end
$$;

-- What a municipality is part of today: itself, or where its successors end.
create function private.place_today(code text) returns text
language sql stable
set search_path = ''
as $$
    with recursive line as (
        select municipality.code, successor from public.municipality where municipality.code = place_today.code
        union
        select later.code, later.successor from line join public.municipality as later on later.code = line.successor
    )
    select line.code from line where successor is null
$$;

-- The acts there are (ACTS in src/domain/audit.ts).
create or replace function private.audit_acts() returns text[]
language sql immutable
set search_path = ''
as $$
    select array[
        'round_drafted', 'round_changed', 'round_planned', 'round_opened', 'round_closed', 'round_reopened',
        'round_taken_back', 'round_removed', 'participation_changed', 'visibility_widened', 'retention_changed',
        'codes_required', 'codes_made',
        'person_invited', 'invitation_withdrawn', 'person_joined', 'person_removed', 'person_left',
        'person_erased', 'role_changed', 'staff_removal_asked', 'staff_removal_withdrawn', 'staff_removed',
        'scan_handed_in', 'scan_taken_back', 'scan_signed', 'scan_returned', 'question_asked',
        'ratings_judged', 'remark_judged', 'ratings_released',
        'measure_saved', 'wording_saved', 'mail_text_saved', 'reminders_planned', 'mails_sent',
        'file_taken', 'scan_looked_at', 'municipalities_merged'
    ]
$$;

-- How codes stand in a round: needed or not, and how many were made per municipality. How many were
-- used is told to nobody: with few codes it would tell who answered.
-- @refuses forbidden
create or replace function public.rating_codes(round_id uuid)
returns table (municipality_code text, made int, required boolean)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select place.municipality_code,
        (select count(*)::int from private.rating_code
         where round_id = rating_codes.round_id and municipality_code = place.municipality_code),
        exists (select from private.rating_code_round where round_id = rating_codes.round_id)
    from public.round_participant as place
    where place.round_id = rating_codes.round_id
    order by place.municipality_code;
end
$$;

-- Municipalities of a round whose response the person may see: all for staff, the own one for officials.
create or replace function private.my_response_places(round_id uuid) returns setof text
language sql stable
set search_path = ''
as $$
    select municipality_code from public.round_participant
    where round_participant.round_id = my_response_places.round_id
      and (private.is_staff() or municipality_code = private.my_municipality())
$$;

-- How many reached each page of a round before this week, rounded down; null below the threshold.
-- @refuses forbidden, not_found
create or replace function public.rating_steps(round_id uuid)
returns table (municipality_code text, step int, reached int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_steps.round_id);
    return query
    select place, step, private.in_tens(sum(known.reached))
    from private.my_response_places(rating_steps.round_id) as place
    join private.rating_step as known
        on known.municipality_code = place and known.round_id = rating_steps.round_id
        and day < private.this_monday()
    group by place, step
    order by place, step;
end
$$;

-- Responses up to and including each week in which the rounded number changed: the Sunday of weeks that
-- are over, so that nobody sees one come.
-- @refuses forbidden, not_found
create or replace function public.rating_days(round_id uuid)
returns table (municipality_code text, day date, responses int)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_round(rating_days.round_id);
    return query
    select place, min(sunday), total
    from (
        select
            place, sunday,
            private.in_tens((sum(sum(reached)) over (partition by place order by sunday))::bigint) as total
        from private.my_response_places(rating_days.round_id) as place
        join private.rating_step as known
            on known.municipality_code = place and known.round_id = rating_days.round_id and step = 10
            and day < private.this_monday()
        cross join lateral (select date_trunc('week', day)::date + 6 as sunday) as week
        group by place, sunday
    ) as growing
    where total is not null
    group by place, total
    order by place, total;
end
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
    select place, ceil(percentile_cont(0.5) within group (order by seconds) / 60)::int
    from private.my_response_places(rating_minutes.round_id) as place
    join private.rating as known
        on known.municipality_code = place and known.round_id = rating_minutes.round_id
    where valid and block is not null and seconds is not null
    group by place
    having private.in_tens(count(*)) is not null
    order by place;
end
$$;

-- All that the rating page needs before somebody can rate, in one document: the questions of the version in
-- use, and the places to choose from.
create or replace function private.rating_form() returns jsonb
language sql stable
set search_path = ''
as $$
    select content || jsonb_build_object(
        'office', jsonb_build_object('plain', office, 'french', office_in_french),
        'places', (
            select jsonb_agg(jsonb_build_object(
                'code', code, 'name', name, 'shortName', short_name, 'slug', slug,
                'row', tile_row, 'column', tile_column
            ) order by tile_row, tile_column)
            from public.municipality where takes_part
        )
    ) || coalesce((
        -- The addresses of who is no more lead to who came after; told only where there are any.
        select jsonb_build_object('former', jsonb_object_agg(slug, private.place_today(code)))
        from public.municipality where successor is not null
        having count(*) > 0
    ), '{}')
    from public.rating_questions cross join public.region
    where questionnaire_version = private.questionnaire_in_use()
$$;

-- How many entrepreneurs answered, and how many responses were kept but not counted, in tens while the round is
-- open; both move with a block. After closing what is left out is complete with the last release, and not told
-- before. Below the threshold neither is told. Staff hear whether what is left out would have changed the mark by
-- more than five points of a hundred (rating-quality.sql).
-- @refuses forbidden, not_found
create or replace function public.rating_response(round_id uuid)
returns table (municipality_code text, n int, left_out int, enough boolean, left_out_matters boolean)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    complete boolean;
begin
    perform private.must_be_round(rating_response.round_id);
    perform private.release_due(rating_response.round_id);
    complete := private.rating_ended_at(rating_response.round_id) is null
        or private.is_released(rating_response.round_id);
    return query
    select
        code,
        case when shown then private.shown_count(rating_response.round_id, responses) end,
        case when shown and complete then private.shown_count(rating_response.round_id, overview.left_out) end,
        shown,
        case when shown and private.is_staff() then overview.left_out_matters end
    from private.my_response_places(rating_response.round_id) as code
    left join private.rating_overview as overview
        on overview.municipality_code = code and overview.round_id = rating_response.round_id
    cross join lateral (
        select coalesce(
            responses - repeated >= (select publish_min_n from private.publishing()), false
        ) as shown
    ) as publishable
    order by code;
end
$$;

-- Per municipality of the round how many rated, how many were kept but not counted (known with the last release), and their
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
begin
    perform private.must_be_public(public_responses.round_id);
    perform private.release_due(public_responses.round_id);
    return query
    select
        place.municipality_code,
        case when enough then overview.responses end,
        case when enough and private.is_released(public_responses.round_id) then overview.left_out end,
        case when enough then overview.mark_n < indicative_below end,
        shown.mark,
        case when shown.mark is not null then overview.mark_n end,
        private.margin(
            steps * 9 / 100.0 * spread.satisfaction, case when shown.mark is not null then overview.mark_n end,
            overview.blocks, steps * noise.marks, noise.counts, steps * (shown.mark - 6)
        ) / steps
    from public.round_participant as place
    cross join private.noise_sizes() as noise
    cross join private.spread_of_region(public_responses.round_id) as spread
    left join private.publishing() as rule on true
    left join private.rating_overview as overview
        on overview.municipality_code = place.municipality_code
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
    where place.round_id = public_responses.round_id
    order by place.municipality_code;
end
$$;

-- The parts of one split of a municipality that may be shown.
-- @refuses not_found, malformed_request, municipality_unknown
create or replace function public.public_split(round_id uuid, municipality_code text, split text)
returns table (
    part text, rating_item text, n int,
    importance int, importance_margin int, satisfaction int, satisfaction_margin int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_public(public_split.round_id);
    perform private.known_municipality(public_split.municipality_code);
    if public_split.split in ('sector', 'size', 'contact') is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.release_due(public_split.round_id);
    return query
    select
        kept.part, item ->> 'id', kept.n,
        kept.importance, kept.importance_margin, kept.satisfaction, kept.satisfaction_margin
    from private.rating_split as kept
    join jsonb_array_elements(private.definition_of_round(public_split.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position) on asked.item_position = kept.item_position
    where kept.round_id = public_split.round_id
      and kept.municipality_code = public_split.municipality_code
      and kept.split = public_split.split
      and exists (select from private.publishing())
    order by kept.part, asked.item_position;
end
$$;

-- Satisfaction with each theme through the last six closed rounds, of a municipality or of the region (null), made of
-- what public_results tells; with the median of the municipalities, from five on. Of the region it is their mean by
-- how many answered, as region_results has it.
-- @refuses municipality_unknown
create or replace function public.theme_ratings(municipality_code text default null)
returns table (
    round_id uuid, theme text, items int, n int, satisfaction int, margin int,
    municipalities int, median double precision
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    rounds uuid[] := array(
        select id from public.round where private.is_public(id) order by private.rating_ended_at(id) desc limit 6
    );
begin
    if theme_ratings.municipality_code is not null then
        perform private.known_municipality(theme_ratings.municipality_code);
    end if;
    perform private.release_due(id) from (select unnest(rounds) as id order by 1) as closed;
    return query
    with found as materialized (
        select * from private.theme_satisfaction(rounds)
    ), region as (
        select
            round_id, theme, min(items) as items, sum(n)::int as n,
            private.half_up(sum(n * satisfaction)::double precision / sum(n))::int as satisfaction,
            ceil(sqrt(sum((n * margin)::double precision ^ 2)) / sum(n))::int as margin,
            count(*)::int as municipalities,
            case when count(*) >= 5 then percentile_cont(0.5) within group (order by satisfaction) end as median
        from found
        group by round_id, theme
    ), shown as (
        select round_id, theme, items, n, satisfaction, margin from found
        where municipality_code = theme_ratings.municipality_code
        union all
        select round_id, theme, items, n, satisfaction, margin from region
        where theme_ratings.municipality_code is null
    )
    select
        round_id, theme, shown.items, shown.n, shown.satisfaction, shown.margin, region.municipalities, region.median
    from region
    left join shown using (round_id, theme)
    order by array_position(rounds, round_id) desc, theme;
end
$$;
-- Who could take part in each round that was opened, for names and figures of then: of rounds that are public to
-- everybody, of all to members. Who is no more is in it as it was.
create function public.places_of_rounds() returns table (round_id uuid, places text[])
language sql stable security definer
set search_path = ''
as $$
    select id, array_agg(municipality_code order by municipality_code)
    from public.round
    join public.round_participant on round_participant.round_id = id
    where opened_at is not null and (
        private.is_public(id) or id in (select private.rounds_shown('public'))
        or exists (select from public.member where user_id = private.me())
    )
    group by id
$$;

grant execute on function public.places_of_rounds() to anon, authenticated;

-- Per municipality of today the items on which its latest submitted scan scores at least 75, and whether it
-- shares them. A tick afterwards holds until it is taken away; taken away, it holds until the box is
-- ticked in a later answer. Until a merged municipality hands in a scan, those of its predecessors are its own.
create or replace function private.strong_items()
returns table (
    municipality_code text, item_id text, shares boolean, changed_by uuid, changed_at timestamptz
)
language sql stable
set search_path = ''
as $$
    with latest as (
        select distinct on (scan.municipality_code) scan.id, scan.municipality_code as code
        from public.scan
        where state = 'submitted' and private.may_see_results(round_id)
        order by scan.municipality_code, submitted_at desc
    ), of_today as (
        select id, code, private.place_today(code) as place from latest
    )
    select distinct on (place, item.key)
        place,
        item.key,
        case
            when sharing.shares then true
            when sharing.shares = false then answer.shareable and answer.answered_at > sharing.changed_at
            else answer.shareable
        end,
        sharing.changed_by,
        sharing.changed_at
    from of_today
    join public.municipality on municipality.code = place and municipality.takes_part
    join public.score_sheet on score_sheet.scan_id = of_today.id
    cross join jsonb_each(score_sheet.sheet -> 'items') as item
    join public.answer on answer.scan_id = of_today.id and answer.item_id = item.key
    left join public.sharing
        on sharing.municipality_code = place and sharing.item_id = item.key
    where item.value ->> 'status' = 'ok'
      and (item.value ->> 'score')::double precision >= 75
      and (of_today.code = place or not exists (select from latest as own where own.code = place))
    order by place, item.key, 3 desc nulls last
$$;

-- What entrepreneurs need per municipality and rating item: what may be shown of it and of the region. The
-- need itself follows from these whole numbers (src/domain/quick-wins/need.ts, dossier e3.1).
-- only_code: null for all municipalities of the round.
create or replace function private.needs_of(round_id uuid, only_code text)
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
        place.municipality_code, asked.item_position, item ->> 'id',
        own.n, own.importance, own.importance_margin, own.satisfaction, own.satisfaction_margin,
        own.satisfied, own.satisfied_margin,
        region.n, region.importance, region.importance_margin, region.satisfaction, region.satisfaction_margin,
        region.satisfied, region.satisfied_margin
    from public.round_participant as place
    cross join jsonb_array_elements(private.definition_of_round(needs_of.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position)
    left join private.item_results(needs_of.round_id) as own
        on own.item_position = asked.item_position and own.municipality_code = place.municipality_code
    left join private.region_results(needs_of.round_id) as region
        on region.item_position = asked.item_position
    where place.round_id = needs_of.round_id and (only_code is null or place.municipality_code = only_code)
    order by place.municipality_code, asked.item_position
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
begin
    perform private.must_work_for(needs.municipality_code);
    perform private.must_be_round(needs.round_id);
    perform private.known_municipality(needs.municipality_code);
    if not private.may_see_results(needs.round_id) then
        return;
    end if;
    perform private.release_due(needs.round_id);
    return query
    select
        rating_item, n, importance, importance_margin, satisfaction, satisfaction_margin,
        satisfied, satisfied_margin,
        region_n, region_importance, region_importance_margin, region_satisfaction, region_satisfaction_margin,
        region_satisfied, region_satisfied_margin
    from private.needs_of(needs.round_id, needs.municipality_code)
    order by item_position;
end
$$;

-- For every item the other municipalities that share it (private.strong_items), with where to ask.
-- Which come first is decided in src/domain/quick-wins.
-- @refuses not_found, forbidden
create or replace function public.donors(scan_id uuid)
returns table (item_id text, municipality_code text, contact_point text)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    own public.scan;
begin
    select * into own from public.scan where id = donors.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.must_work_for(own.municipality_code);
    if not private.may_see_results(own.round_id) then
        return;
    end if;
    return query
    select strong.item_id, strong.municipality_code, coalesce(contact_point.contact, '')
    from private.strong_items() as strong
    left join public.contact_point on contact_point.municipality_code = strong.municipality_code
    where strong.shares and strong.municipality_code <> private.place_today(own.municipality_code)
    order by strong.item_id, strong.municipality_code;
end
$$;

-- Every public action once for each municipality whose page it stands on: that it is of, and those
-- that joined. Without a place: of all.
-- rating_items: the entrepreneur items that the measure works on, the one it does most for first.
create or replace function private.shown_actions(place text)
returns table (
    municipality_code text, action_id uuid, round_id uuid, title text, words text, status text,
    due_on date, done_on date, theme text, rating_items text[], together text[]
)
language sql stable
set search_path = ''
as $$
    with asked as materialized (
        select round.id as round_id, item ->> 'id' as item_id, item ->> 'theme' as theme
        from public.round
        cross join jsonb_array_elements(private.definition_of_round(round.id) -> 'items') as item
    )
    select
        doer.municipality_code, action.id, action.round_id, action.title, action.public_text,
        action.status, action.due_on, action.done_on,
        (
            select asked.theme
            from jsonb_array_elements(measure.triggers) with ordinality as known (trigger, nth)
            join asked on asked.round_id = action.round_id and asked.item_id = trigger ->> 'item'
            order by nth
            limit 1
        ),
        coalesce((
            select array_agg(effect ->> 'ratingItem' order by (effect ->> 'factor')::double precision desc, nth)
            from jsonb_array_elements(measure.effects) with ordinality as known (effect, nth)
            where private.definition_of_round(action.round_id) -> 'ratingItems'
                @> jsonb_build_array(jsonb_build_object('id', effect ->> 'ratingItem'))
        ), '{}'),
        coalesce((
            select array_agg(code order by code)
            from (
                select action.municipality_code as code
                union
                select part.municipality_code from public.action_participant as part
                where part.action_id = action.id and part.state = 'joined'
            ) as involved
            where code <> doer.municipality_code
        ), '{}')
    from private.action_doers(shown_actions.place) as doer
    join public.action on action.id = doer.action_id and action.public
    left join public.measure on measure.id = action.measure_id
$$;

-- The public actions of a municipality, its own and those that it joined, by the month they are due.
-- round_id: the round they came from, once everybody may see what was said in it.
-- @refuses municipality_unknown
create or replace function public.public_actions(municipality_code text)
returns table (
    round_id uuid, title text, words text, status text, due_month date, done_month date,
    theme text, rating_items text[], together text[]
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.known_municipality(public_actions.municipality_code);
    return query
    select
        case when private.is_public(round_id) then round_id end, title, words, status,
        date_trunc('month', due_on)::date, date_trunc('month', done_on)::date,
        theme, rating_items, together
    from private.shown_actions(public_actions.municipality_code)
    order by due_on, action_id;
end
$$;

-- The proof of the actions of a municipality: answers with their score of 0-100, ratings
-- with published satisfaction. `reason` says why a line cannot be compared (src/domain/proof).
-- @refuses forbidden, municipality_unknown
create or replace function public.action_proof(municipality_code text)
returns table (
    action_id uuid, kind text, item_id text, factor double precision,
    goal double precision, before_round uuid, after_round uuid,
    before double precision, before_n int, before_margin int,
    after double precision, after_n int, after_margin int,
    region_change double precision, region_n int,
    test_verdict text, test_change double precision, test_margin double precision,
    others_change double precision, others_n int, reason text
)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    place text := action_proof.municipality_code;
begin
    perform private.must_work_for(place);
    perform private.known_municipality(place);
    return query
    with line as (
        select
            action_id, 'answer' as kind, item_id, item_position,
            null::double precision as factor, goal, before_round, after_round,
            before, null::int as before_n, null::int as before_margin,
            after, null::int as after_n, null::int as after_margin,
            region_change, region_n, reason
        from private.proof_answers(place)
        union all
        select
            action_id, 'rating', item_id, item_position,
            factor, null, before_round, after_round,
            before, before_n, before_margin, after, after_n, after_margin,
            region_change, region_n, reason
        from private.proof_ratings(place)
    ), test as (
        select * from private.rating_tests(place, null)
    )
    select
        line.action_id, line.kind, line.item_id, line.factor,
        case when shown then line.goal end, line.before_round, line.after_round,
        case when shown then line.before end, case when shown then line.before_n end,
        case when shown then line.before_margin end,
        case when shown then line.after end, case when shown then line.after_n end,
        case when shown then line.after_margin end,
        case when shown then line.region_change end, case when shown then line.region_n end,
        case when shown then test.verdict end,
        case when shown then private.half_up(10 * test.change) / 10 end,
        case when shown then ceil(10 * test.margin - 1e-9) / 10 end,
        case when shown then private.half_up(10 * test.others_change) / 10 end,
        case when shown then test.others_n end,
        case when shown then line.reason else 'not_shown' end
    from line
    left join test on line.kind = 'rating' and test.action_id = line.action_id
    cross join lateral (
        select private.may_see_results(line.before_round)
            and (line.after_round is null or private.may_see_results(line.after_round)) as shown
    ) as stage
    order by line.action_id, line.kind, line.item_position;
end
$$;

-- What was done in the region and what became of it, for every member: one row per action that is done
-- and who carried it out. Named are the own municipality, public actions, and who let its name stand
-- beside its scores (naming.sql); of others there is no name, title or contact point. That of who is no more is
-- that of its successor.
-- @refuses forbidden
create or replace function public.what_worked()
returns table (
    measure_id text, municipality_code text, contact_point text, round_id uuid, public_text text,
    joint boolean, own boolean,
    person_days double precision, cost double precision,
    days_spent double precision, cost_spent double precision, answers text, ratings text
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
    return query
    with doer as materialized (
        select doer.*, action.public, action.public_text, action.municipality_code as lead,
            action.person_days, action.cost, action.days_spent, action.cost_spent
        from private.action_doers(null) as doer
        join public.action on action.id = doer.action_id
        where doer.status = 'done' and doer.measure_id is not null
    )
    select
        doer.measure_id,
        case when named then doer.municipality_code end,
        case when named then coalesce(contact_point.contact, '') end,
        doer.round_id,
        -- Words, days and euro are of the whole action, so they stand with who led it.
        case when doer.public and doer.municipality_code = lead then doer.public_text else '' end,
        shared, mine,
        case when doer.municipality_code = lead then doer.person_days end,
        case when doer.municipality_code = lead then doer.cost end,
        case when doer.municipality_code = lead then nullif(doer.days_spent, 0) end,
        case when doer.municipality_code = lead then nullif(doer.cost_spent, 0) end,
        outcome.answers, outcome.ratings
    from doer
    left join public.contact_point on contact_point.municipality_code = private.place_today(doer.municipality_code)
    join private.action_outcomes(array(select action_id from doer)) as outcome
        on outcome.action_id = doer.action_id and outcome.municipality_code = doer.municipality_code
    cross join lateral (
        select
            doer.municipality_code is not distinct from place as mine,
            exists (
                select from public.action_participant as part
                where part.action_id = doer.action_id and part.state = 'joined'
            ) as shared
    ) as kind
    cross join lateral (
        select mine or private.is_staff() or doer.public or (
            doer.round_id in (select private.rounds_shown('participants'))
            and doer.municipality_code in (select private.named(doer.round_id, 'participants'))
        ) as named
    ) as naming
    order by doer.measure_id, named desc, doer.municipality_code, doer.action_id;
end
$$;
-- What passes to the successor when municipalities merge (merge-municipalities.sql). What is over stays with the
-- names of then: rounds, scans, ratings, actions that are done.

-- People and invitations; where colleagues elsewhere can ask; what is shared.
create function private.pass_people_on(codes text[], successor text) returns void
language sql
set search_path = ''
as $$
    update public.member set municipality_code = pass_people_on.successor
    where municipality_code = any (codes);
    update public.invitation set municipality_code = pass_people_on.successor
    where municipality_code = any (codes);

    insert into public.contact_point as known (municipality_code, contact, version, updated_by)
    select pass_people_on.successor, left(string_agg(contact, E'\n' order by municipality_code), 500), 1, auth.uid()
    from public.contact_point
    where municipality_code = any (codes || pass_people_on.successor) and contact <> ''
    having count(*) > 0
    on conflict (municipality_code) do update
        set contact = excluded.contact, version = known.version + 1, updated_by = auth.uid(), updated_at = now();
    delete from public.contact_point where municipality_code = any (codes);

    -- What was said last of an item is said of it.
    insert into public.sharing as known (municipality_code, item_id, shares, changed_by, changed_at)
    select distinct on (item_id) pass_people_on.successor, item_id, shares, changed_by, changed_at
    from public.sharing where municipality_code = any (codes)
    order by item_id, changed_at desc
    on conflict (municipality_code, item_id) do update
        set shares = excluded.shares, changed_by = excluded.changed_by, changed_at = excluded.changed_at
        where known.changed_at < excluded.changed_at;
    delete from public.sharing where municipality_code = any (codes);
$$;

-- Running actions on a measure that the successor has or gets twice, but for the one that goes on: a joint one
-- before one of a single municipality, then the oldest.
create function private.actions_twice(codes text[], successor text) returns setof uuid
language sql stable
set search_path = ''
as $$
    select id from (
        select id, row_number() over (
            partition by measure_id
            order by exists (select from public.action_participant where action_id = action.id) desc, created_at, id
        ) as nth
        from public.action
        where municipality_code = any (codes || actions_twice.successor)
          and status in ('planned', 'busy') and measure_id is not null
    ) as running
    where nth > 1
$$;

-- Running actions, their own and those they take part in. Of two on one measure one goes on; the other stops.
create function private.pass_actions_on(codes text[], successor text) returns void
language sql
set search_path = ''
as $$
    update public.action set
        status = 'stopped', stop_reason = 'Gaat na de herindeling verder als één actie.',
        version = version + 1, updated_by = auth.uid(), updated_at = now()
    where id in (select private.actions_twice(pass_actions_on.codes, pass_actions_on.successor));

    -- Parts of two in one action become one part; who leads carries what the others do not.
    insert into public.action_participant as known (
        action_id, municipality_code, person_days, cost, state, asked_at, answered_at
    )
    select
        action_id, pass_actions_on.successor, least(sum(part.person_days), 10000), least(sum(part.cost), 10000000),
        case when bool_or(part.state = 'joined') then 'joined' else min(part.state) end, min(asked_at),
        case when bool_or(part.state = 'joined') or min(part.state) <> 'invited' then max(coalesce(answered_at, asked_at)) end
    from public.action_participant as part
    join public.action on action.id = action_id and status in ('planned', 'busy')
    where part.municipality_code = any (codes || pass_actions_on.successor)
      and action.municipality_code <> all (codes || pass_actions_on.successor)
    group by action_id
    having bool_or(part.municipality_code = any (codes))
    on conflict (action_id, municipality_code) do update set
        person_days = excluded.person_days, cost = excluded.cost, state = excluded.state,
        answered_at = excluded.answered_at;
    delete from public.action_participant as part
    using public.action
    where action.id = action_id and status in ('planned', 'busy') and (
        part.municipality_code = any (codes)
        or part.municipality_code = pass_actions_on.successor and action.municipality_code = any (codes)
    );
    update public.action set
        municipality_code = pass_actions_on.successor,
        version = version + 1, updated_by = auth.uid(), updated_at = now()
    where municipality_code = any (codes)
      and (status in ('planned', 'busy') or status = 'stopped' and stop_reason like 'Gaat na de herindeling%');
$$;

-- Rounds that are not open yet have the successor in their place; it takes part if one of them would.
create function private.pass_rounds_on(codes text[], successor text) returns void
language sql
set search_path = ''
as $$
    insert into public.round_participant as known (round_id, municipality_code, state)
    select
        round_id, pass_rounds_on.successor,
        case when bool_or(part.state = 'takes_part') then 'takes_part'
            when bool_or(part.state = 'not_yet') then 'not_yet' else 'not' end
    from public.round_participant as part
    join public.round on round.id = round_id and round.state in ('draft', 'planned')
    where part.municipality_code = any (pass_rounds_on.codes || pass_rounds_on.successor)
    group by round_id
    on conflict on constraint round_participant_pkey do update set state = excluded.state;
    delete from public.round_participant as part
    using public.round
    where round.id = round_id and round.state in ('draft', 'planned') and part.municipality_code = any (pass_rounds_on.codes);
    -- An open round in which they do not take part has the successor to choose as well.
    insert into public.round_participant (round_id, municipality_code, state)
    select id, pass_rounds_on.successor, 'not' from public.round where state = 'open'
    on conflict do nothing;
$$;

-- Who lay beside one of them lies beside the successor.
create function private.pass_borders_on(codes text[], successor text) returns void
language sql
set search_path = ''
as $$
    insert into public.neighbour as known (municipality_code, neighbour_code, border_km)
    select pass_borders_on.successor, neighbour_code, sum(border_km)
    from public.neighbour
    where municipality_code = any (codes) and neighbour_code <> all (codes || pass_borders_on.successor)
    group by neighbour_code
    on conflict (municipality_code, neighbour_code) do update set border_km = known.border_km + excluded.border_km;
    insert into public.neighbour as known (municipality_code, neighbour_code, border_km)
    select neighbour_code, municipality_code, border_km from public.neighbour
    where municipality_code = pass_borders_on.successor
    on conflict (municipality_code, neighbour_code) do update set border_km = excluded.border_km;
$$;

-- Municipalities merge: an act of staff, between rounds. Closed rounds keep the names and figures of then
-- (docs/decisions/0195-municipalities-merge.md).

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
    perform pg_advisory_xact_lock(private.closing());
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
    perform private.hold_people_of(code) from unnest(ending || must_merge.successor) as code;
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
          and round.closed_at + make_interval(days => round.grace_days) > now()
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
    perform pg_advisory_xact_lock(private.closing());
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
        update public.municipality set inhabitants = inhabitants + (
            select sum(old.inhabitants) from public.municipality as old where old.code = any (ending)
        )
        where code = merge_municipalities.successor;
    end if;
    update public.municipality
    set ended_on = merge_municipalities.ended_on, successor = merge_municipalities.successor
    where code = any (ending);
    perform private.pass_borders_on(ending, merge_municipalities.successor);
    perform private.pass_rounds_on(ending, merge_municipalities.successor);
    perform private.pass_actions_on(ending, merge_municipalities.successor);
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
