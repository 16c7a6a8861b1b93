-- Who sends a rating. Not what the sender writes: only what a proxy that we trust says
-- (docs/decisions/0135-the-sender-is-not-what-the-sender-writes.md).

-- The request header that a trusted proxy sets itself. Which one that is depends on the host; until one
-- is chosen nobody can be told apart, and everybody is one sender.
create table private.sender_header (
    only_one boolean primary key default true check (only_one),
    name text check (name = lower(name))
);
insert into private.sender_header (name) values (null);

alter table private.sender_header enable row level security;

-- An address as one sender. Of IPv6 the network of a subscriber counts: the rest changes at will. What
-- is no address counts as it is written.
create function private.sender_of_address(address text) returns text
language plpgsql immutable
set search_path = ''
as $$
declare
    -- With a port, in brackets, or IPv4 written as IPv6.
    bare text := regexp_replace(
        regexp_replace(address, '^\[(.*)\](:\d+)?$|^([0-9.]+):\d+$', '\1\3'), '^::ffff:([0-9.]+)$', '\1', 'i'
    );
begin
    return case family(bare::inet)
        when 6 then network(set_masklen(bare::inet, 64))::text
        else host(bare::inet)
    end;
exception when invalid_text_representation then
    return lower(left(bare, 100));
end
$$;

-- The sender of this request: the code that it used, else the last entry of the trusted header, which
-- the nearest proxy wrote. Without either all are the same one.
create function private.sender_of_request() returns text
language plpgsql stable
set search_path = ''
as $$
declare
    code_used text := nullif(current_setting('quickscan.code_used', true), '');
    headers jsonb := nullif(current_setting('request.headers', true), '')::jsonb;
    named text := nullif(
        btrim(split_part(headers ->> (select name from private.sender_header), ',', -1)), ''
    );
begin
    return coalesce('code ' || code_used, 'address ' || private.sender_of_address(named), 'anyone');
end
$$;

-- Whether senders can be told apart; staff are warned when not.
-- @refuses forbidden
create function public.senders_are_known() returns boolean
language plpgsql stable security definer
set search_path = ''
as $$
begin
    perform private.must_be_staff();
    return exists (select from private.sender_header where name is not null);
end
$$;

grant execute on function public.senders_are_known() to authenticated;
