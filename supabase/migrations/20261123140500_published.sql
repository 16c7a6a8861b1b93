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

-- Every theme score of a round that is published, with the municipality it is of. The two routes ask
-- other questions and are never mixed.
create function private.published_theme_scores(round_id uuid)
returns table (municipality_code text, route text, theme text, score double precision)
language sql stable
set search_path = ''
as $$
    select scan.municipality_code, scan.route, key, value::double precision
    from public.scan
    join public.score_sheet on scan_id = scan.id
    cross join jsonb_each_text(private.theme_points(sheet))
    where scan.round_id = published_theme_scores.round_id
      and scan.round_id in (select private.rounds_shown('public'))
      and value is not null
$$;

-- The region per theme, 0-100: the middle half and the median, of at least five municipalities. The
-- lowest and the highest stay out: those are of one municipality each.
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
    from private.published_theme_scores(round_id)
    group by route, theme
    having count(*) >= 5
    order by route, theme
$$;

-- Theme scores, 0-100, of the municipalities that consent to be named in public.
create function public.published_scores(round_id uuid)
returns table (municipality_code text, route text, theme text, score double precision)
language sql stable security definer
set search_path = ''
as $$
    select municipality_code, route, theme, score
    from private.published_theme_scores(round_id)
    where municipality_code in (select private.named(published_scores.round_id, 'public'))
    order by municipality_code, theme
$$;

grant execute on function public.published_rounds() to anon, authenticated;
grant execute on function public.published_theme_spread(uuid) to anon, authenticated;
grant execute on function public.published_scores(uuid) to anon, authenticated;
