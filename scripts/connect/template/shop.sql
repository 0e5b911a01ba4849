create schema shop;
create table shop.customers (customer_no int primary key, name text not null, email text not null);
create table shop.orders (
  order_no serial primary key,
  customer_no int not null references shop.customers,
  what text not null,
  ordered_on date not null default '2026-01-05'
);
insert into shop.customers values
  (1, 'Mira Voorbeeld', 'mira.voorbeeld@postvak.example'),
  (2, 'An Voorbeeld', 'gezin.voorbeeld@postvak.example'),
  (3, 'Veel Voorbeeld', 'veel.voorbeeld@postvak.example'),
  (4, '<b>Boos</b> Voorbeeld', 'boos.voorbeeld@postvak.example');
insert into shop.orders (customer_no, what) values (1, 'paper'), (2, 'secret plans'), (4, '../../etc/passwd');
insert into shop.orders (customer_no, what) select 3, 'stamp ' || n from generate_series(1, 10000) n;
