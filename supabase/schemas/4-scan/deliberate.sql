-- Bewuste keuzes: a low level that was chosen, with a reason and until when.

-- A deliberate choice needs an answer, a reason and a day to come, within five years. One that was made
-- before may stay when its day has passed: then it no longer counts.
-- @refuses deliberate_incomplete, deliberate_date_invalid
create function private.check_deliberate(sent public.answer) returns void
language plpgsql stable
set search_path = ''
as $$
begin
    if sent.deliberate_reason = '' and sent.deliberate_until is null then
        return;
    end if;
    if sent.deliberate_reason = '' or sent.deliberate_until is null or sent.status <> 'answered' then
        perform private.refuse('deliberate_incomplete', 400);
    end if;
    if sent.deliberate_until > private.today()
        and sent.deliberate_until <= private.today() + interval '5 years' then
        return;
    end if;
    if not exists (
        select from public.answer as stored
        where (stored.scan_id, stored.item_id, stored.deliberate_until)
            = (sent.scan_id, sent.item_id, sent.deliberate_until)
    ) then
        perform private.refuse('deliberate_date_invalid', 400);
    end if;
end
$$;

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
