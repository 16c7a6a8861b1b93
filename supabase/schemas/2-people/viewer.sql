-- Viewers: board and kernteam MKB. They see what participants of a finished round see of each other
-- (comparison.sql) and the round it is of (visibility.sql); nothing else, and they change nothing.

create function private.is_viewer() returns boolean
language sql stable security definer
set search_path = ''
as $$
    select exists (select from public.member where user_id = (select private.me()) and role = 'viewer')
$$;

grant execute on function private.is_viewer() to authenticated;

-- Staff invite someone who looks along; the mail is sent by the client. Again: renews the invitation.
-- @refuses forbidden, email_invalid, already_member_elsewhere
create function public.invite_viewer(email text) returns public.invitation
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    address text := private.clean_email(invite_viewer.email);
    invited public.invitation;
begin
    perform private.must_be_staff();
    if address is null then
        perform private.refuse('email_invalid', 400);
    end if;
    if exists (select from public.member where email = address) then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    insert into public.invitation as waiting (email, role, invited_by)
    values (address, 'viewer', auth.uid())
    on conflict (email) do update
        set role = excluded.role, municipality_code = null, invited_by = excluded.invited_by,
            invited_at = now(), claimed_at = null
        -- Of somebody who has left, or to look along already.
        where waiting.claimed_at is not null or waiting.role = 'viewer'
    returning * into invited;
    if invited.email is null then
        perform private.refuse('already_member_elsewhere', 409);
    end if;
    perform private.log_act(
        'person_invited', person => invited.email, facts => jsonb_build_object('role', invited.role)
    );
    return invited;
end
$$;

-- Ends the membership of a viewer. Nobody else is removed this way.
-- @refuses forbidden, not_found
create function public.remove_viewer(user_id uuid) returns public.member
language plpgsql security definer
set search_path = ''
as $$
declare
    removed public.member;
begin
    perform private.must_be_staff();
    delete from public.member
    where member.user_id = remove_viewer.user_id and role = 'viewer'
    returning * into removed;
    if removed.user_id is null then
        perform private.refuse('not_found', 404);
    end if;
    -- An invitation left waiting would let this person in again.
    delete from public.invitation where email = removed.email and role = 'viewer';
    perform private.log_act('person_removed', person => removed.email, facts => jsonb_build_object('role', removed.role));
    return removed;
end
$$;

grant execute on function public.invite_viewer(text) to authenticated;
grant execute on function public.remove_viewer(uuid) to authenticated;
