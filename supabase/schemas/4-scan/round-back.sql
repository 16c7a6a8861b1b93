-- A round that does not happen after all: back to a draft, and away.

-- Back to a draft: from planned, and from open as long as nobody answered or rated.
-- @refuses what round_to_move refuses, round_in_use
create function public.take_back_round(round_id uuid) returns public.round
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(take_back_round.round_id, 'planned', 'open');
begin
    if exists (select from private.rating where round_id = target.id) or exists (
        select from public.scan join public.answer on answer.scan_id = scan.id where scan.round_id = target.id
    ) then
        perform private.refuse('round_in_use', 409);
    end if;
    delete from public.task using public.scan where scan.id = task.scan_id and scan.round_id = target.id;
    delete from public.scan where round_id = target.id;
    delete from private.rating_code_round where round_id = target.id;
    update public.round set state = 'draft', opened_at = null, version = version + 1 where id = target.id
    returning * into target;
    perform private.log_act('round_taken_back', round_id => target.id);
    return target;
-- Something else of a scan is kept: its history, a note, a signature.
exception when foreign_key_violation then
    perform private.refuse('round_in_use', 409);
    return null;
end
$$;

-- Takes a draft away, with all that was written down of it.
-- @refuses what round_to_move refuses, round_in_use
create function public.remove_round(round_id uuid) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    target public.round := private.round_to_move(remove_round.round_id, 'draft');
begin
    -- It may have been open while nobody answered or rated: what looking at it left is of nobody.
    delete from public.round_stage where round_id = target.id;
    delete from private.rating_step where round_id = target.id;
    delete from private.round_sender where round_id = target.id;
    delete from private.round_salt where round_id = target.id;
    delete from private.rating_code where round_id = target.id;
    delete from private.round_release where round_id = target.id;
    delete from private.rating_overview where round_id = target.id;
    delete from private.rating_pace where round_id = target.id;
    delete from private.item_figure where round_id = target.id;
    delete from private.region_figure where round_id = target.id;
    delete from private.needs_figure where round_id = target.id;
    delete from private.figures_made where round_id = target.id;
    delete from public.signature_retention where round_id = target.id;
    delete from public.round where id = target.id;
    perform private.log_act('round_removed', round_id => target.id);
-- It was closed once, and so public, or somebody gave something: a consent, a note, an action.
exception when foreign_key_violation then
    perform private.refuse('round_in_use', 409);
end
$$;

grant execute on function public.take_back_round(uuid) to authenticated;
grant execute on function public.remove_round(uuid) to authenticated;
