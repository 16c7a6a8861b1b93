-- The key with which a device keeps what somebody has not sent yet. It is on a device only while that person
-- is signed in there; who sits down afterwards finds nothing that can be read
-- (docs/decisions/0127-what-a-device-keeps-is-locked.md).

-- One for each person, the same on every device and at every return. When the account goes, the key goes,
-- and with it whatever is left on devices that nobody remembers.
create table private.device_key (
    user_id uuid primary key references auth.users (id) on delete cascade,
    -- 32 bytes: two random numbers of 122 bits, mixed.
    secret text not null default encode(
        sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 'hex'
    )
);

alter table private.device_key enable row level security;

-- The key of who asks, made when there is none yet.
-- @refuses forbidden
create function public.my_device_key() returns text
language plpgsql security definer
set search_path = ''
as $$
declare
    found text;
begin
    insert into private.device_key (user_id)
    select id from auth.users where id = private.me()
    on conflict do nothing;
    select secret into found from private.device_key where user_id = private.me();
    if found is null then
        perform private.refuse('forbidden', 403);
    end if;
    return found;
end
$$;

grant execute on function public.my_device_key() to authenticated;
