-- The board tells of answers that wait on devices, and of invitations that did not arrive.

alter table private.presence
    add column waiting int not null default 0 check (waiting between 0 and 500),
    add column clashes int not null default 0 check (clashes between 0 and waiting),
    add column waiting_since timestamptz,
    add constraint presence_waits_since_a_moment check ((waiting > 0) = (waiting_since is not null));
comment on column private.presence.waiting is
    'Answers on the device that were not saved, and how many of them clash with those of a colleague: numbers, no content.';

drop function public.be_present(uuid, text);

create function public.be_present(
    scan_id uuid, theme text default null, waiting int default 0, clashes int default 0
)
returns table (email text, theme_id text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    here public.scan;
begin
    select * into here from public.scan where id = be_present.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if here.municipality_code is distinct from private.my_municipality() then
        perform private.refuse('forbidden', 403);
    end if;
    if be_present.theme is not null and not exists (
        select from jsonb_array_elements(private.definition_of_round(here.round_id) -> 'themes') as known
        where known ->> 'id' = be_present.theme
    ) then
        perform private.refuse('theme_unknown', 400);
    end if;
    if (be_present.waiting between 0 and 500 and be_present.clashes between 0 and be_present.waiting) is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    -- Of two who tidy up at once, one leaves the rows of the other alone.
    delete from private.presence where (scan_id, user_id) in (
        select scan_id, user_id from private.presence
        where seen_at < now() - case when waiting > 0 then interval '7 days' else interval '45 seconds' end
        for update skip locked
    );
    insert into private.presence as known (scan_id, user_id, theme, seen_at, waiting, clashes, waiting_since)
    values (
        here.id, auth.uid(), be_present.theme, now(), be_present.waiting, be_present.clashes,
        case when be_present.waiting > 0 then now() end
    )
    on conflict (scan_id, user_id) do update set
        theme = excluded.theme, seen_at = excluded.seen_at, waiting = excluded.waiting, clashes = excluded.clashes,
        waiting_since = case when excluded.waiting > 0 then coalesce(known.waiting_since, excluded.waiting_since) end;
    return query
    select member.email, presence.theme
    from private.presence
    join public.member using (user_id)
    where presence.scan_id = here.id
      and user_id <> auth.uid()
      and seen_at >= now() - interval '45 seconds'
      and member.municipality_code = here.municipality_code
    order by member.email;
end
$$;

grant execute on function public.be_present(uuid, text, int, int) to authenticated;

create function private.undelivered()
returns table (recipient text, kind text, state text, answer text, settled_at timestamptz)
language sql stable
set search_path = ''
as $$
    select last.recipient, last.kind, last.state, last.answer, last.settled_at
    from (
        select distinct on (recipient) recipient, kind, state, answer, settled_at
        from private.mail_queue
        where state in ('sent', 'bounced', 'failed', 'unknown')
        order by recipient, settled_at desc
    ) as last
    where last.state <> 'sent'
$$;

create or replace function public.undelivered_mails()
returns table (recipient text, kind text, state text, answer text, settled_at timestamptz)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query select * from private.undelivered() order by recipient;
end
$$;

drop function public.round_board(uuid);

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
