-- De tweede stap bij aanmelden (TOTP, RFC 6238). Het geheim is verzegeld: wie alleen de databank heeft, kan er
-- geen codes mee maken. De laatste stap staat erbij, zodat een afgekeken code niet nog eens werkt.
create table tweede_stap (
    account   uuid primary key references account,
    geheim    bytea not null,
    sleutel   text not null,
    laatste   bigint not null default 0,
    bevestigd timestamptz
);
select beveilig('tweede_stap', 'algemeen');

create table herstelcode (
    account  uuid not null references account,
    hash     char(64) not null,
    gebruikt timestamptz,
    primary key (account, hash)
);
select beveilig('herstelcode', 'algemeen');
