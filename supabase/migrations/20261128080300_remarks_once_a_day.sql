alter table private.rating_comment add column waits_until date;
comment on column private.rating_comment.waits_until is
    'Day on which it comes on the list for review, with all others of a day; forgotten after it.';

create function private.is_listed(waits_until date) returns boolean
language sql stable
set search_path = ''
as $$
    select waits_until is null or waits_until <= private.today()
$$;

-- Keeps a remark, apart from its rating; and forgets of earlier ones on which day they came.
create function private.keep_remark(round_id uuid, municipality_code text, remark text) returns void
language sql
set search_path = ''
as $$
    update private.rating_comment set waits_until = null where waits_until <= private.today();
    insert into private.rating_comment (round_id, municipality_code, week, comment, waits_until)
    select
        keep_remark.round_id, keep_remark.municipality_code,
        date_trunc('week', private.today())::date, keep_remark.remark, private.today() + 1
    where keep_remark.remark is not null
$$;

-- The remarks of a round for review, of municipalities above the threshold; in the order of chance. Those
-- of a day come together on the next: who watches the list cannot tell with which rating one came.
-- @refuses forbidden
create or replace function public.remarks_to_review(round_id uuid)
returns table (id uuid, municipality_code text, week date, written text, state text, released text)
language plpgsql stable security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    return query
    select id, municipality_code, week, comment, state, released from private.rating_comment
    where round_id = remarks_to_review.round_id
      and private.is_listed(waits_until)
      and private.may_read_remarks(round_id, municipality_code)
    order by id;
end
$$;

-- Lets a remark out in these words; without words it stays in. Either can be done over.
-- @refuses forbidden, not_found, text_too_long, malformed_request (another state than the three, or
--          no words)
create or replace function public.review_remark(remark_id uuid, state text, words text default null) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    clean text := case when review_remark.state = 'released' then nullif(btrim(review_remark.words), '') end;
begin
    perform private.must_be_staff();
    if review_remark.state is null or review_remark.state not in ('waiting', 'released', 'hidden')
        or (review_remark.state = 'released' and clean is null) then
        perform private.refuse('malformed_request', 400);
    end if;
    if length(clean) > 2000 then
        perform private.refuse('text_too_long', 413);
    end if;
    update private.rating_comment set state = review_remark.state, released = clean
    where id = review_remark.remark_id and private.is_listed(waits_until)
      and private.may_read_remarks(round_id, municipality_code);
    if not found then
        perform private.refuse('not_found', 404);
    end if;
end
$$;
