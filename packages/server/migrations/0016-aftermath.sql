-- An amount says its currency. Before there was a choice it was always yen.
update impact set figures = jsonb_set(figures, '{money,currency}', '"JPY"')
where jsonb_typeof(figures -> 'money') = 'object' and not figures -> 'money' ? 'currency';
