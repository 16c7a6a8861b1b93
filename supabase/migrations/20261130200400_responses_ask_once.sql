-- Who asks is looked up once, not for every municipality of the region.

-- How many entrepreneurs answered, and how many responses were kept but not counted, in tens while the round is
-- open; both move with a block. After closing what is left out is complete with the last release, and not told
-- before. Below the threshold neither is told. Staff hear whether what is left out would have changed the mark by
-- more than five points of a hundred (rating-quality.sql).
-- @refuses forbidden, not_found
create or replace function public.rating_response(round_id uuid)
returns table (municipality_code text, n int, left_out int, enough boolean, left_out_matters boolean)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    -- Asked once, not of every municipality.
    staff boolean := private.is_staff();
    own text := private.my_municipality();
    complete boolean;
begin
    perform private.must_be_round(rating_response.round_id);
    perform private.release_due(rating_response.round_id);
    complete := private.rating_ended_at(rating_response.round_id) is null
        or private.is_released(rating_response.round_id);
    return query
    select
        code,
        case when shown then private.shown_count(rating_response.round_id, responses) end,
        case when shown and complete then private.shown_count(rating_response.round_id, overview.left_out) end,
        shown,
        case when shown and staff then overview.left_out_matters end
    from public.municipality
    left join private.rating_overview as overview
        on overview.municipality_code = code and overview.round_id = rating_response.round_id
    cross join lateral (
        select coalesce(
            responses - repeated >= (select publish_min_n from private.publishing()), false
        ) as shown
    ) as publishable
    where takes_part and (staff or code = own)
    order by code;
end
$$;
