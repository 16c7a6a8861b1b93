-- What everybody sees of the scores of a round, from the stage 'public' on.

create function public.published_rounds()
returns table (id uuid, name text, questionnaire_version text, closed_at timestamptz)
language sql stable security definer
set search_path = ''
as $$
    select id, name, questionnaire_version, closed_at from public.round
    where id in (select private.rounds_shown('public'))
    order by closed_at desc
$$;

-- Whether who asks reads this: everybody from that stage on; staff before, to see what they would show.
create function private.reads_published(round_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
    select private.is_staff() or reads_published.round_id in (select private.rounds_shown('public'))
$$;

-- Every theme score of a round, with the municipality it is of. The two routes ask other questions and
-- are never mixed.
create function private.theme_scores(round_id uuid)
returns table (municipality_code text, route text, theme text, score double precision, provisional boolean)
language sql stable
set search_path = ''
as $$
    select
        scan.municipality_code, scan.route, key, value::double precision,
        private.provisional_themes(sheet) ? key
    from public.scan
    join public.score_sheet on scan_id = scan.id
    cross join jsonb_each_text(private.theme_points(sheet))
    where scan.round_id = theme_scores.round_id and value is not null
$$;

-- The region per theme, 0-100: the middle half and the median, of at least five municipalities. The
-- lowest and the highest stay out: those are of one municipality each. So are the values of who is left
-- out (naming.sql).
create function public.published_theme_spread(round_id uuid)
returns table (
    route text, theme text, n int,
    lower_quartile double precision, median double precision, upper_quartile double precision
)
language sql stable security definer
set search_path = ''
as $$
    select
        route,
        theme,
        count(*)::int,
        percentile_cont(0.25) within group (order by score),
        percentile_cont(0.5) within group (order by score),
        percentile_cont(0.75) within group (order by score)
    from private.theme_scores(round_id)
    where private.reads_published(round_id)
      and municipality_code not in (select private.left_out(published_theme_spread.round_id, 'public'))
    group by route, theme
    having count(*) >= 5
    order by route, theme
$$;

-- Theme scores, 0-100, of the municipalities that consent to be named in public; provisional ones (60 to
-- 90 % was answered) say so.
create function public.published_scores(round_id uuid)
returns table (municipality_code text, route text, theme text, score double precision, provisional boolean)
language sql stable security definer
set search_path = ''
as $$
    select municipality_code, route, theme, score, provisional
    from private.theme_scores(round_id)
    where private.reads_published(round_id)
      and municipality_code in (select private.named(published_scores.round_id, 'public'))
    order by municipality_code, theme
$$;

grant execute on function public.published_rounds() to anon, authenticated;
grant execute on function public.published_theme_spread(uuid) to anon, authenticated;
grant execute on function public.published_scores(uuid) to anon, authenticated;
