-- A report is saved as slides too, and who takes them away is in the log.
-- Who takes a file away that the product makes of what others said; the file is made in the browser, which tells.
-- @refuses forbidden, malformed_request
create or replace function public.note_file_taken(page text, kind text) returns void
language plpgsql security definer
set search_path = ''
as $$
begin
    if not exists (select from public.member where user_id = private.me()) then
        perform private.refuse('forbidden', 403);
    end if;
    if (note_file_taken.page ~ '^/[A-Za-z0-9/_-]{0,110}$') is not true
        or (note_file_taken.kind in ('csv', 'xlsx', 'png', 'svg', 'json', 'pptx')) is not true then
        perform private.refuse('malformed_request', 400);
    end if;
    perform private.log_act(
        'file_taken', private.my_municipality(), null, 'page', note_file_taken.page,
        facts => jsonb_build_object('kind', note_file_taken.kind)
    );
end
$$;
