drop function public.open_round(text, date, boolean);

-- Opens a round with an empty scan per participating municipality, on the version of the questionnaire that is
-- named, or else the newest. With own_results each of them sees its own result as soon as it is handed in
-- (visibility.sql).
-- @refuses forbidden, round_name_invalid, round_close_date_invalid, not_found, round_already_open
create function public.open_round(
    name text, closes_on date default null, own_results boolean default false,
    questionnaire_version text default null
) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    opened public.round;
    clean_name text := btrim(coalesce(open_round.name, ''));
    asked text := coalesce(open_round.questionnaire_version, private.current_questionnaire_version());
begin
    perform private.must_be_staff();
    if length(clean_name) not between 1 and 120 then
        perform private.refuse('round_name_invalid', 400);
    end if;
    if open_round.closes_on < private.today() or not isfinite(open_round.closes_on) then
        perform private.refuse('round_close_date_invalid', 400);
    end if;
    if not exists (select from public.questionnaire_version where id = asked) then
        perform private.refuse('not_found', 404);
    end if;
    insert into public.round (name, questionnaire_version, closes_on)
    values (clean_name, asked, open_round.closes_on)
    on conflict do nothing
    returning * into opened;
    if opened.id is null then
        perform private.refuse('round_already_open', 409);
    end if;
    insert into public.scan (round_id, municipality_code)
    select opened.id, code from public.municipality where takes_part;
    if own_results then
        perform public.widen_visibility(opened.id, 'own');
    end if;
    return opened;
end
$$;

grant execute on function public.open_round(text, date, boolean, text) to authenticated;
