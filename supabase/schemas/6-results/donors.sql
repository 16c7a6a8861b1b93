-- Who can help with what: municipalities that do well on an item and are willing to share it.

-- For every item the other municipalities that share it (private.strong_items), with where to ask.
-- Which come first is decided in src/domain/quick-wins.
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
    select strong.item_id, strong.municipality_code, coalesce(contact_point.contact, '')
    from private.strong_items() as strong
    left join public.contact_point on contact_point.municipality_code = strong.municipality_code
    where strong.shares and strong.municipality_code <> private.place_today(own.municipality_code)
    order by strong.item_id, strong.municipality_code;
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
    select strong.item_id, array_agg(strong.municipality_code order by strong.municipality_code)
    from private.strong_items() as strong
    where strong.shares
    group by strong.item_id
    order by strong.item_id;
end
$$;

grant execute on function public.donors(uuid) to authenticated;
grant execute on function public.donors_by_item() to authenticated;
