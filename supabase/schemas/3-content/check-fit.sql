-- For which municipalities a measure is, and which legal minimum it mends (the twin of checkDuties in
-- src/domain/quick-wins/edited-measure.ts; both read tests/vectors/edited-measures.json).

-- @refuses measure_condition_invalid, measure_duty_invalid
create function private.check_fit(content jsonb, definition jsonb) returns void
language plpgsql immutable
set search_path = ''
as $$
declare
    part jsonb;
    item jsonb;
begin
    if not (case when jsonb_typeof(content -> 'conditions') = 'array' then
        content -> 'conditions'
            <@ '["small", "medium", "large", "border", "rural", "harbour", "business_park"]'
        and (
            select count(distinct condition) = count(*)
            from jsonb_array_elements(content -> 'conditions') as condition
        )
    else false end) then
        perform private.refuse('measure_condition_invalid', 400);
    end if;
    if content -> 'duties' = '[]' then
        return;
    end if;
    if not private.is_list_of(content -> 'duties', '{item,atLeast,atMost,law}', 'item') then
        perform private.refuse('measure_duty_invalid', 400);
    end if;
    for part in select * from jsonb_array_elements(content -> 'duties') loop
        item := private.item_of(definition, part ->> 'item');
        -- At the highest score every answer would fail it.
        if item is null or private.lowest_score(item) is null
            or not private.is_between(part -> 'atMost', private.lowest_score(item), private.highest_score(item))
            or (part ->> 'atMost')::numeric >= private.highest_score(item)::numeric
            or not private.is_between(
                part -> 'atLeast', private.lowest_score(item), (part ->> 'atMost')::double precision
            )
            or not private.is_plain((part ->> 'atMost')::numeric)
            or not private.is_plain((part ->> 'atLeast')::numeric)
            or jsonb_typeof(part -> 'law') is distinct from 'string'
            or length(btrim(part ->> 'law')) not between 1 and 200
            or not private.is_one_line(btrim(part ->> 'law')) then
            perform private.refuse('measure_duty_invalid', 400);
        end if;
    end loop;
end
$$;
