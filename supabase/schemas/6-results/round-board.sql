-- Who is stuck where: all municipalities of a round in one question, for staff.

-- Per scan and theme how many questions are asked and how many are done: the one progress rule
-- (src/domain/questionnaire/completeness.ts), for all scans of a round together. Only questions that depend on
-- another are looked at one by one, with a definition of those and what they depend on: it is read often.
create function private.progress_in_round(round_id uuid)
returns table (scan_id uuid, theme text, place int, done int, asked int)
language sql stable
set search_path = ''
as $$
    with definition as materialized (
        select private.definition_of_round(progress_in_round.round_id) as it
    ), listed as materialized (
        select jsonb_array_elements(it -> 'items') as item from definition
    ), linked as materialized (
        select jsonb_build_object('items', jsonb_agg(item)) as it
        from listed
        where item ? 'showIf' or item ->> 'id' in (select other.item -> 'showIf' ->> 'item' from listed as other)
    ), item as materialized (
        select
            item ->> 'id' as id, theme ->> 'id' as theme, place::int, (item ->> 'core')::boolean as core,
            item ? 'showIf' as depends
        from listed
        cross join definition
        join jsonb_array_elements(it -> 'themes') with ordinality as themes (theme, place)
            on theme ->> 'id' = item ->> 'theme'
    ), scan as materialized (
        select id, route from public.scan where scan.round_id = progress_in_round.round_id
    ), given as materialized (
        select answer.scan_id, item_id, status, value
        from public.answer join scan on scan.id = answer.scan_id
    ), depending as materialized (
        select scan_id, item ->> 'id' as item_id
        from (
            select scan_id, jsonb_object_agg(
                item_id, jsonb_build_object('status', status, 'value', value)
            ) as answers
            from given
            where item_id in (select jsonb_array_elements(it -> 'items') ->> 'id' from linked)
            group by scan_id
        ) as of_linked
        cross join linked
        cross join jsonb_array_elements(it -> 'items') as item
        where item ? 'showIf' and private.visibility(it, item, answers) = 'shown'
    )
    select
        scan.id, item.theme, item.place,
        (count(*) filter (where given.status <> 'empty'))::int, count(*)::int
    from scan
    cross join item
    left join given on given.scan_id = scan.id and given.item_id = item.id
    left join depending on depending.scan_id = scan.id and depending.item_id = item.id
    where (scan.route = 'full' or item.core) and (not item.depends or depending.item_id is not null)
    group by scan.id, item.theme, item.place
$$;

-- One row per scan of the round, of who takes part. `themes` is [theme, done, asked] in the order of the questionnaire.
-- `returned_at`: staff gave it back and it has not been signed since. Numbers of entrepreneurs are those that
-- rating_response tells, by its rule. Of discussions only those with the office, and whether it is to answer.
-- @refuses forbidden, not_found
create function public.round_board(round_id uuid)
returns table (
    scan_id uuid, municipality_code text, state text, route text, themes jsonb, changed_at timestamptz,
    handed_in_at timestamptz, submitted_at timestamptz, returned_at timestamptz,
    coordinators int, invited int, ratings int, enough_ratings boolean, open_questions int, to_answer int
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_round(round_board.round_id);
    return query
    with progress as materialized (
        select per_theme.scan_id, jsonb_agg(jsonb_build_array(theme, done, asked) order by place) as themes
        from private.progress_in_round(round_board.round_id) as per_theme
        group by 1
    ), changed as materialized (
        select answer.scan_id, max(answered_at) as at
        from public.answer join public.scan on scan.id = answer.scan_id
        where scan.round_id = round_board.round_id
        group by 1
    ), returned as materialized (
        select submission.scan_id, max(submission_return.returned_at) as at
        from public.submission_return join public.submission on submission.id = submission_return.submission_id
        group by 1
    ), coordinating as materialized (
        select member.municipality_code as code, count(*)::int as people
        from public.member where role = 'coordinator' group by 1
    ), invited as materialized (
        select invitation.municipality_code as code, count(*)::int as people
        from public.invitation where role = 'coordinator' and claimed_at is null group by 1
    ), asked as materialized (
        select
            discussion.scan_id, count(*)::int as questions,
            (count(*) filter (where not last_from_office))::int as to_answer
        from public.discussion where with_office and settled_at is null group by 1
    )
    select
        scan.id, scan.municipality_code, scan.state, scan.route, coalesce(progress.themes, '[]'), changed.at,
        scan.handed_in_at, scan.submitted_at,
        case when scan.state <> 'submitted' then returned.at end,
        coalesce(coordinating.people, 0), coalesce(invited.people, 0), response.n, coalesce(response.enough, false),
        coalesce(asked.questions, 0), coalesce(asked.to_answer, 0)
    from public.scan
    join public.round_participant as part
        on part.round_id = scan.round_id and part.municipality_code = scan.municipality_code and part.state = 'takes_part'
    left join progress on progress.scan_id = scan.id
    left join changed on changed.scan_id = scan.id
    left join returned on returned.scan_id = scan.id
    left join coordinating on coordinating.code = scan.municipality_code
    left join invited on invited.code = scan.municipality_code
    left join asked on asked.scan_id = scan.id
    left join public.rating_response(round_board.round_id) as response
        on response.municipality_code = scan.municipality_code
    where scan.round_id = round_board.round_id
    order by scan.municipality_code;
end
$$;

grant execute on function public.round_board(uuid) to authenticated;
