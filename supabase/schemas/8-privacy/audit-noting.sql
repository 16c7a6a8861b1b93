-- What people look at and take away, which the browser tells; the log itself: audit-log.sql.

-- Who takes a file away that the product makes of what others said; the file is made in the browser, which tells.
-- @refuses forbidden, malformed_request
create function public.note_file_taken(page text, kind text) returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    if not exists (select from public.member where user_id = private.me()) then
        perform private.refuse('forbidden', 403);
    end if;
    if (note_file_taken.page ~ '^/[A-Za-z0-9/_-]{0,110}$') is not true
        or (note_file_taken.kind in ('csv', 'xlsx', 'png', 'svg', 'json', 'pptx')) is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.log_act(
        'file_taken', private.my_municipality(), null, 'page', note_file_taken.page,
        facts => jsonb_build_object('kind', note_file_taken.kind)
    );
end
$$;

-- Whether who asks looked at these answers within the hour: once is enough.
create function private.just_looked_at(subject text) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from private.audit_log
        join private.audit_person on audit_person.id = actor
        join public.member on member.email = audit_person.email and member.user_id = private.me()
        where act = 'scan_looked_at' and audit_log.subject = just_looked_at.subject
          and at > now() - interval '1 hour'
    )
$$;

-- Staff look at the answers of a municipality.
-- @refuses forbidden, not_found
create function public.note_scan_looked_at(scan_id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
declare
    target public.scan;
begin
    perform private.must_be_staff();
    select * into target from public.scan where id = note_scan_looked_at.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    if not private.just_looked_at(target.id::text) then
        perform private.log_act(
            'scan_looked_at', target.municipality_code, target.round_id, 'scan', target.id::text,
            facts => jsonb_build_object('state', target.state)
        );
    end if;
end
$$;

-- Staff look at answers of all municipalities of a round at once.
-- @refuses forbidden, not_found
create function public.note_round_looked_at(round_id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    perform private.must_be_round(note_round_looked_at.round_id);
    if not private.just_looked_at(note_round_looked_at.round_id::text) then
        perform private.log_act(
            'scan_looked_at', null, note_round_looked_at.round_id, 'round', note_round_looked_at.round_id::text
        );
    end if;
end
$$;

grant execute on function public.note_file_taken(text, text) to authenticated;
grant execute on function public.note_scan_looked_at(uuid) to authenticated;
grant execute on function public.note_round_looked_at(uuid) to authenticated;
