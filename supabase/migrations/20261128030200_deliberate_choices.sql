-- A deliberate choice counts: what it keeps out of the order is read by everybody who was promised to see it.

-- The deliberate choices of a round that count today: those of the own municipality, for staff all, and
-- for who looks along those of municipalities that participants see with their name, once they do.
-- @refuses forbidden, not_found
create function public.deliberate_choices(round_id uuid)
returns table (municipality_code text, item_id text, reason text, until date)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    own text := private.my_municipality();
    along boolean := private.is_viewer()
        and deliberate_choices.round_id in (select private.rounds_shown('participants'));
begin
    if own is null and not private.is_staff() and not private.is_viewer() then
        perform private.refuse('forbidden', 403);
    end if;
    if not exists (select from public.round where id = deliberate_choices.round_id) then
        perform private.refuse('not_found', 404);
    end if;
    return query
        select scan.municipality_code, answer.item_id, answer.deliberate_reason, answer.deliberate_until
        from public.scan
        join public.answer on answer.scan_id = scan.id
        where scan.round_id = deliberate_choices.round_id
          and answer.status = 'answered' and answer.deliberate_until > private.today()
          and (scan.municipality_code = own or private.is_staff() or along and scan.state = 'submitted'
              and scan.municipality_code in (
                  select private.named(deliberate_choices.round_id, 'participants')
              ))
        order by scan.municipality_code, answer.item_id;
end
$$;

grant execute on function public.deliberate_choices(uuid) to authenticated;
