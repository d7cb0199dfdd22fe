-- The same pairs in linear time: walking to the n-th character of a text for every n took minutes
-- for a long case.
create or replace function bigrams(source text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct pair), array[''])
  from (
    select letter || coalesce(lead(letter) over (order by place), '') as pair, place, count(*) over () as length
    from unnest(string_to_array(lower(normalize(source, NFKC)), null)) with ordinality as letters (letter, place)
  ) as pairs
  where place < length or length = 1
$$;
