-- Joint actions: asking others to take part, dividing what it costs, joining.

-- The parts of a division: the municipality that leads and at least one other, each once.
-- [{municipality, personDays, cost}] as JSON text.
-- @refuses malformed_request, municipality_unknown, number_out_of_range, number_invalid
create function private.parts_of(parts text)
returns table (municipality_code text, person_days double precision, cost double precision)
language plpgsql stable
set search_path = ''
as $$
#variable_conflict use_column
declare
    list jsonb := private.parsed(parts_of.parts);
    part record;
begin
    if jsonb_typeof(list) is distinct from 'array' or jsonb_array_length(list) not between 2 and 40 then
        perform private.refuse('malformed_request', 400);
    end if;
    for part in
        select
            element ->> 'municipality' as code,
            case when jsonb_typeof(element -> 'personDays') = 'number' then element -> 'personDays' end as days,
            case when jsonb_typeof(element -> 'cost') = 'number' then element -> 'cost' end as euro
        from jsonb_array_elements(list) as element
    loop
        perform private.participating_municipality(part.code);
        if part.days is null or part.euro is null then
            perform private.refuse('malformed_request', 400);
        end if;
        if part.days::numeric not between 0 and 10000 or part.euro::numeric not between 0 and 10000000 then
            perform private.refuse('number_out_of_range', 400);
        end if;
        if not (private.is_plain(part.days::numeric) and private.is_plain(part.euro::numeric)) then
            perform private.refuse('number_invalid', 400);
        end if;
        municipality_code := part.code;
        person_days := part.days::double precision;
        cost := part.euro::double precision;
        return next;
    end loop;
end
$$;

-- Who takes part from now on, and whether that is anything new. A part that changed is asked again.
-- @refuses what parts_of refuses, malformed_request (twice the same, or without who leads),
--          split_not_adding_up
create function private.set_parts(target public.action, parts text) returns boolean
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
declare
    somebody_left boolean;
begin
    if (select count(*) <> count(distinct municipality_code)
            or not bool_or(municipality_code = target.municipality_code)
        from private.parts_of(set_parts.parts)) then
        perform private.refuse('malformed_request', 400);
    end if;
    -- To the hundredth: thirds do not add up exactly.
    if (select abs(sum(person_days) - coalesce(target.person_days, 0)) >= 0.01
            or abs(sum(cost) - coalesce(target.cost, 0)) >= 0.01
        from private.parts_of(set_parts.parts)) then
        perform private.refuse('split_not_adding_up', 400);
    end if;
    delete from public.action_participant
    where action_id = target.id
      and municipality_code not in (select municipality_code from private.parts_of(set_parts.parts));
    somebody_left := found;
    insert into public.action_participant as known (action_id, municipality_code, person_days, cost)
    select target.id, municipality_code, person_days, cost from private.parts_of(set_parts.parts)
    where municipality_code <> target.municipality_code
    on conflict (action_id, municipality_code) do update
        set person_days = excluded.person_days, cost = excluded.cost,
            state = 'invited', asked_at = now(), answered_at = null
        where known.state = 'declined'
            or (known.person_days, known.cost) is distinct from (excluded.person_days, excluded.cost);
    return somebody_left or found;
end
$$;

-- A participant joins or does not, and may change its mind: an act of its coordinator. The same again
-- changes nothing.
-- @refuses forbidden, malformed_request, not_found
create function public.answer_joint_action(action_id uuid, joins boolean) returns public.action_participant
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    answered public.action_participant;
    answer text := case when answer_joint_action.joins then 'joined' else 'declined' end;
begin
    if not private.is_coordinator() then
        perform private.refuse('forbidden', 403);
    end if;
    if answer_joint_action.joins is null then
        perform private.refuse('malformed_request', 400);
    end if;
    update public.action_participant
    set state = answer, answered_at = case when state = answer then answered_at else now() end
    where action_id = answer_joint_action.action_id and municipality_code = private.my_municipality()
    returning * into answered;
    if answered.action_id is null then
        perform private.refuse('not_found', 404);
    end if;
    return answered;
end
$$;

grant execute on function public.answer_joint_action(uuid, boolean) to authenticated;
