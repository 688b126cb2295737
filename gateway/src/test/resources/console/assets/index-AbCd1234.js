document.title = 'a console of paper';
