-- What entrepreneurs wrote, on its way out: staff read it without anything else of the rating, and let
-- it out in words of their own, or not. Nothing leads back from what was let out to the rating.

-- Whether remarks of this municipality may be read: from the number of counted responses on that
-- results need. Fails closed.
create function private.may_read_remarks(round_id uuid, municipality_code text) returns boolean
language sql stable
set search_path = ''
as $$
    select coalesce((
        select responses >= publish_min_n
        from private.rating_overview as overview, private.publishing()
        where overview.round_id = may_read_remarks.round_id
          and overview.municipality_code = may_read_remarks.municipality_code
    ), false)
$$;

create function private.is_listed(waits_until date) returns boolean
language sql stable
set search_path = ''
as $$
    select waits_until is null or waits_until <= private.today()
$$;

-- Keeps a remark, apart from its rating; and forgets of earlier ones on which day they came.
create function private.keep_remark(round_id uuid, municipality_code text, remark text) returns void
language plpgsql
set search_path = ''
as $$
#variable_conflict use_column
begin
    update private.rating_comment set waits_until = null where waits_until <= private.today();
    if keep_remark.remark is not null then
        insert into private.rating_comment (round_id, municipality_code, week, comment, waits_until)
        values (
            keep_remark.round_id, keep_remark.municipality_code,
            private.this_monday(), keep_remark.remark, private.today() + 1
        );
    end if;
end
$$;

-- The remarks of a round for review, of municipalities above the threshold; in the order of chance. Those
-- of a day come together on the next: who watches the list cannot tell with which rating one came.
-- @refuses forbidden
create function public.remarks_to_review(round_id uuid)
returns table (id uuid, municipality_code text, week date, written text, state text, released text)
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
begin
    perform private.must_be_staff();
    perform private.release_due(remarks_to_review.round_id);
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
create function public.review_remark(remark_id uuid, state text, words text default null) returns void
language plpgsql security definer
set search_path = ''
as $$
#variable_conflict use_column
declare
    judged private.rating_comment;
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
      and private.may_read_remarks(round_id, municipality_code)
    returning * into judged;
    if not found then
        perform private.refuse('not_found', 404);
    end if;
    perform private.log_act(
        'remark_judged', judged.municipality_code, judged.round_id,
        facts => jsonb_build_object('state', judged.state)
    );
end
$$;

-- What was let out of a municipality, in the order of chance, with nothing else of the rating; below the
-- threshold nothing. For staff and the municipality itself, and for everybody once the round is closed.
create function public.released_remarks(round_id uuid, municipality_code text)
returns table (remark text)
language sql stable security definer
set search_path = ''
as $$
    select known.released from private.rating_comment as known
    where known.round_id = released_remarks.round_id
      and known.municipality_code = released_remarks.municipality_code
      and known.state = 'released'
      and (
          private.is_staff() or known.municipality_code = private.my_municipality()
          or private.rating_ended_at(known.round_id) is not null
      )
      and private.may_read_remarks(known.round_id, known.municipality_code)
    order by known.id
$$;

grant execute on function public.remarks_to_review(uuid) to authenticated;
grant execute on function public.review_remark(uuid, text, text) to authenticated;
grant execute on function public.released_remarks(uuid, text) to anon, authenticated;
