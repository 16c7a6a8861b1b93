-- The catalogue that the list of a round is made with. The list of the newest round follows the
-- catalogue; once another round is opened it stays as it was at that moment
-- (docs/decisions/0086-the-list-of-an-old-round.md).
-- @refuses forbidden, not_found
create function public.measures_of_round(round_id uuid)
returns table (id text, version int, content jsonb)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    of_round public.round;
    until timestamptz;
begin
    if private.my_municipality() is null and not private.is_staff() then
        perform private.refuse('forbidden', 403);
    end if;
    select * into of_round from public.round where round.id = measures_of_round.round_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    select min(opened_at) into until from public.round where opened_at > of_round.opened_at;
    return query
    select measure.id, used.version, used.content
    from public.measure
    cross join lateral (
        select measure_version.version, measure_version.content
        from public.measure_version
        where measure_id = measure.id
          and (until is null or changed_at is null or changed_at < until)
        order by measure_version.version desc
        limit 1
    ) as used
    order by measure.position;
end
$$;

grant execute on function public.measures_of_round(uuid) to authenticated;
