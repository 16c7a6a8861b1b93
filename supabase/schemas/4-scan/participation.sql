-- Who takes part in a round, also halfway. What was answered is kept, and cannot be changed meanwhile.

-- Whether a municipality takes part in this round now.
create function private.takes_part(round_id uuid, municipality_code text) returns boolean
language sql stable
set search_path = ''
as $$
    select exists (
        select from public.round_participant
        where round_participant.round_id = takes_part.round_id
          and round_participant.municipality_code = takes_part.municipality_code and state = 'takes_part'
    )
$$;

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

-- Says how a municipality takes part from now on. Who handed in takes part: staff return the scan first.
-- @refuses what round_to_move refuses, municipality_unknown, participation_invalid, round_already_open,
--          scan_already_submitted, scan_ready_to_sign
create function public.set_participation(round_id uuid, municipality_code text, state text) returns public.round_participant
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(set_participation.round_id, 'draft', 'planned', 'open');
    place public.municipality := private.participating_municipality(set_participation.municipality_code);
    scan_state text := (
        select state from public.scan where round_id = target.id and municipality_code = place.code
    );
    kept public.round_participant;
begin
    if set_participation.state is null or set_participation.state not in ('takes_part', 'not_yet', 'not') then
        perform private.refuse('participation_invalid', 400);
    end if;
    if set_participation.state <> 'takes_part' and scan_state = 'submitted' then
        perform private.refuse('scan_already_submitted', 409);
    end if;
    if set_participation.state <> 'takes_part' and scan_state = 'ready_to_sign' then
        perform private.refuse('scan_ready_to_sign', 409);
    end if;
    insert into public.round_participant (round_id, municipality_code, state)
    values (target.id, place.code, set_participation.state)
    on conflict on constraint round_participant_pkey do update set state = excluded.state
    returning * into kept;
    update public.round set version = version + 1 where id = target.id and state = 'draft';
    if target.state = 'open' and kept.state = 'takes_part' then
        if private.is_beside_open(target.id) then
            perform private.refuse('round_already_open', 409);
        end if;
        insert into public.scan (round_id, municipality_code, route)
        values (target.id, place.code, coalesce(target.route, 'full'))
        on conflict do nothing;
    end if;
    perform private.log_act(
        'participation_changed', place.code, target.id, facts => jsonb_build_object('state', kept.state)
    );
    return kept;
end
$$;

grant execute on function public.set_participation(uuid, text, text) to authenticated;
