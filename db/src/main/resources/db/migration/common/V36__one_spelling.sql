-- STARTTLS is spelled alike wherever it can be asked for.
update login_provider set setting = replace(setting, '"START_TLS"', '"STARTTLS"');
