-- Who takes part in a round, in one row.

-- The same with one row per round: of a large region all rows would be more than an API gives at once.
create view public.round_places with (security_invoker = true) as
select round_id, jsonb_object_agg(municipality_code, state) as places
from public.round_participant
group by round_id;

-- Reading is all there is; without this a try to write would be answered as a fault of the server.
create trigger round_places_is_for_reading
    instead of insert or update or delete on public.round_places
    for each row execute function private.keep_as_published();

grant select on public.round_places to authenticated;
