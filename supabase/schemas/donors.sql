-- Who can help with what: municipalities that do well on an item and are willing to share it.

-- For every item the other municipalities whose latest submitted scan scores at least 75 on it and
-- marks it as shareable. Which come first is decided in src/domain/quick-wins.
-- @refuses not_found, forbidden
create function public.donors(scan_id uuid)
returns table (item_id text, municipality_code text, contact_point text)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    own public.scan;
begin
    select * into own from public.scan where id = donors.scan_id;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.must_work_for(own.municipality_code);
    if not private.may_see_results(own.round_id) then
        return;
    end if;
    return query
    with latest as (
        select distinct on (municipality_code) id, municipality_code
        from public.scan
        where state = 'submitted' and municipality_code <> own.municipality_code
          and private.may_see_results(round_id)
        order by municipality_code, submitted_at desc
    )
    select answer.item_id, latest.municipality_code, municipality.contact_point
    from latest
    join public.municipality on municipality.code = latest.municipality_code and municipality.takes_part
    join public.score_sheet on score_sheet.scan_id = latest.id
    join public.answer on answer.scan_id = latest.id and answer.shareable
    where (score_sheet.sheet -> 'items' -> answer.item_id ->> 'score')::double precision >= 75
    order by answer.item_id, latest.municipality_code;
end
$$;

-- Per item everyone who does well on it and is willing to share it, for staff; as donors above, for all
-- municipalities at once.
-- @refuses forbidden
create function public.donors_by_item()
returns table (item_id text, municipality_codes text[])
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    with latest as (
        select distinct on (municipality_code) id, municipality_code
        from public.scan
        where state = 'submitted'
        order by municipality_code, submitted_at desc
    )
    select answer.item_id, array_agg(latest.municipality_code order by latest.municipality_code)
    from latest
    join public.municipality on municipality.code = latest.municipality_code and municipality.takes_part
    join public.score_sheet on score_sheet.scan_id = latest.id
    join public.answer on answer.scan_id = latest.id and answer.shareable
    where (score_sheet.sheet -> 'items' -> answer.item_id ->> 'score')::double precision >= 75
    group by answer.item_id
    order by answer.item_id;
end
$$;

grant execute on function public.donors(uuid) to authenticated;
grant execute on function public.donors_by_item() to authenticated;
