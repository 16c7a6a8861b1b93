-- Many people at once: a list that was pasted and looked through (src/domain/access/pasted-list.ts). All are invited
-- or none is, each checked as when it comes alone.

-- Staff invite coordinators, each of a municipality; a coordinator invites colleagues of the own. The mails are sent
-- by the client.
-- @param people JSON: [{"email": "...", "municipality": "GM0888"}, ...]
-- @refuses forbidden, malformed_request (none, more than 500, or one of them twice), and what invite_coordinator and
--          invite_colleague refuse
create function public.invite_people(people text) returns setof public.invitation
language plpgsql security definer
set search_path = ''
as $$
declare
    listed jsonb := private.parsed(invite_people.people);
    by_staff boolean := private.is_staff();
    named record;
begin
    if not by_staff and not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if (jsonb_typeof(listed) = 'array') is not true or jsonb_array_length(listed) not between 1 and 500
        or exists (
            select from jsonb_array_elements(listed) as entry
            group by private.clean_email(entry ->> 'email') having count(*) > 1
        ) then
        perform private.refuse('malformed_request', 400);
    end if;
    -- All that each invitation waits for is waited for first, in one order: then nobody waits for who waits.
    perform private.hold_people_of(code) from public.municipality
    where code in (select entry ->> 'municipality' from jsonb_array_elements(listed) as entry)
    order by code;
    perform from public.invitation
    where email in (select private.clean_email(entry ->> 'email') from jsonb_array_elements(listed) as entry)
    order by email for update;
    for named in
        select entry ->> 'email' as email, entry ->> 'municipality' as place
        from jsonb_array_elements(listed) as entry order by 2, 1
    loop
        if by_staff then
            return next public.invite_coordinator(named.place, named.email);
        elsif named.place is distinct from private.my_municipality() then
            perform private.refuse('forbidden', 403);
        else
            return next public.invite_colleague(named.email);
        end if;
    end loop;
end
$$;

grant execute on function public.invite_people(text) to authenticated;
