-- What was changed side by side, together: figures kept per release are of who took part in the round, in every question.

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
    select told.* from private.needs_figure as kept
    cross join jsonb_to_recordset(kept.needs) as told (
        rating_item text,
        n int, importance int, importance_margin int, satisfaction int, satisfaction_margin int,
        satisfied int, satisfied_margin int,
        region_n int, region_importance int, region_importance_margin int,
        region_satisfaction int, region_satisfaction_margin int,
        region_satisfied int, region_satisfied_margin int
    )
    where kept.round_id = needs.round_id and kept.municipality_code = needs.municipality_code;
end
$$;

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
    order by municipality_code;
end
$$;

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
        'naming_changed', 'decision_saved', 'decision_removed', 'region_note_saved',
        'draft_started', 'draft_thrown_away', 'draft_shared', 'draft_unshared', 'questionnaire_published',
        'measure_saved', 'wording_saved', 'mail_text_saved', 'reminders_planned', 'mails_sent',
        'file_taken', 'scan_looked_at', 'municipalities_merged', 'region_set_up'
    ]
$$;

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
        (select md5(string_agg(municipality_code, ' ' order by municipality_code))
         from public.round_participant
         where round_participant.round_id = figures_follow_from.round_id)
    )
$$;

create or replace function private.my_response_places(round_id uuid) returns setof text
language sql stable
set search_path = ''
as $$
    select municipality_code from public.round_participant
    where round_participant.round_id = my_response_places.round_id
      and ((select private.is_staff()) or municipality_code = (select private.my_municipality()))
$$;

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
        place.municipality_code, asked.item_position, item ->> 'id',
        own.n, own.importance, own.importance_margin, own.satisfaction, own.satisfaction_margin,
        own.satisfied, own.satisfied_margin,
        region.n, region.importance, region.importance_margin, region.satisfaction, region.satisfaction_margin,
        region.satisfied, region.satisfied_margin
    from public.round_participant as place
    cross join jsonb_array_elements(private.definition_of_round(needs_of.round_id) -> 'ratingItems')
        with ordinality as asked (item, item_position)
    left join private.item_figure as own
        on own.round_id = needs_of.round_id
        and own.item_position = asked.item_position and own.municipality_code = place.municipality_code
    left join private.region_figure as region
        on region.round_id = needs_of.round_id and region.item_position = asked.item_position
    where place.round_id = needs_of.round_id
$$;

create or replace function private.release_rounds(rounds uuid[]) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    due uuid[] := array(
        select id from unnest(release_rounds.rounds) as id
        where not exists (
            select from private.round_release where round_id = id and looked_on >= private.this_monday()
        )
        order by id
    );
begin
    perform pg_advisory_xact_lock(hashtextextended('release' || id, 0)) from unnest(due) as id;
    perform private.look_through(id) from unnest(due) as id;
    perform private.keep_figures(id) from (select id from unnest(release_rounds.rounds) as id order by id) as each;
end
$$;

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
        place.municipality_code,
        case when enough then overview.responses end,
        case when enough and complete then overview.left_out end,
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
    from private.my_response_places(rating_minutes.round_id) as place
    join private.rating_overview as known
        on known.municipality_code = place and known.round_id = rating_minutes.round_id
    join private.publishing() on timed >= publish_min_n
    order by place;
end
$$;

create or replace function public.rating_response(round_id uuid)
returns table (municipality_code text, n int, left_out int, enough boolean, left_out_matters boolean)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    -- Asked once, not of every municipality.
    staff boolean := private.is_staff();
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
        case when shown and staff then overview.left_out_matters end
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
    perform private.release_rounds(rounds);
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
