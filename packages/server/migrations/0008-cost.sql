-- The pairs of a long text are dear: without its cost the planner reads every case for a common word
-- and makes them all again, where the index has them.
alter function bigrams(text) cost 100000;
