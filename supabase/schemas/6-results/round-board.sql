-- Who is stuck where: all municipalities of a round in one question, for staff.

-- One row per scan of the round, also of who takes part no more. `themes` is [theme, done, asked] in the order of the questionnaire.
-- `returned_at`: staff gave it back and it has not been signed since. Numbers of entrepreneurs are those that
-- rating_response tells, by its rule. Of discussions only those with the office, and whether it is to answer.
-- `unsaved` and `clashes` are what devices told in the last week of answers on them (presence.sql), since the first of
-- them; `not_reached` is what was said of a mail to a coordinator that did not arrive as the last one.
-- @refuses forbidden, not_found
create function public.round_board(round_id uuid)
returns table (
    scan_id uuid, municipality_code text, takes_part boolean, state text, route text, themes jsonb, changed_at timestamptz,
    handed_in_at timestamptz, submitted_at timestamptz, returned_at timestamptz,
    coordinators int, invited int, ratings int, enough_ratings boolean, open_questions int, to_answer int,
    unsaved int, clashes int, unsaved_since timestamptz, not_reached text
)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.must_be_round(round_board.round_id);
    return query
    with returned as materialized (
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
    ), on_devices as materialized (
        select
            presence.scan_id, sum(presence.waiting)::int as unsaved, sum(presence.clashes)::int as clashes,
            min(presence.waiting_since) as since
        from private.presence
        where presence.waiting > 0 and presence.seen_at >= now() - interval '7 days' group by 1
    ), not_reached as materialized (
        select people.code, max(coalesce(lost.answer, '')) as answer
        from private.undelivered() as lost
        join (
            select email, member.municipality_code as code from public.member where role = 'coordinator'
            union
            select email, invitation.municipality_code from public.invitation
            where role = 'coordinator' and claimed_at is null
        ) as people on people.email = lost.recipient
        group by 1
    )
    select
        scan.id, scan.municipality_code, part.state is not null, scan.state, scan.route,
        coalesce(progress.themes, '[]'), progress.changed_at,
        scan.handed_in_at, scan.submitted_at,
        case when scan.state <> 'submitted' then returned.at end,
        coalesce(coordinating.people, 0), coalesce(invited.people, 0), response.n, coalesce(response.enough, false),
        coalesce(asked.questions, 0), coalesce(asked.to_answer, 0),
        coalesce(on_devices.unsaved, 0), coalesce(on_devices.clashes, 0), on_devices.since, not_reached.answer
    from public.scan
    left join public.round_participant as part
        on part.round_id = scan.round_id and part.municipality_code = scan.municipality_code and part.state = 'takes_part'
    left join private.scan_progress as progress on progress.scan_id = scan.id
    left join returned on returned.scan_id = scan.id
    left join coordinating on coordinating.code = scan.municipality_code
    left join invited on invited.code = scan.municipality_code
    left join asked on asked.scan_id = scan.id
    left join on_devices on on_devices.scan_id = scan.id
    left join not_reached on not_reached.code = scan.municipality_code
    left join public.rating_response(round_board.round_id) as response
        on response.municipality_code = scan.municipality_code
    where scan.round_id = round_board.round_id
    order by scan.municipality_code;
end
$$;

grant execute on function public.round_board(uuid) to authenticated;
