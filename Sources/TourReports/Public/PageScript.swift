// SPDX-License-Identifier: GPL-3.0-or-later

/// What the public page can do beyond showing the whole schedule: find a place, find a service, and
/// tell what is past. Without it the page is complete and nothing is hidden.
enum PageScript {
  static let text = """
    (function () {
      'use strict';
      var finder = document.getElementById('finder');
      var place = document.getElementById('place');
      var service = document.getElementById('service');
      var upcoming = document.getElementById('upcoming');
      var found = document.getElementById('found');
      var need = document.getElementById('need');
      var printed = document.getElementById('printed');
      var visits = Array.prototype.slice.call(document.querySelectorAll('.visit'));
      var groups = Array.prototype.slice.call(document.querySelectorAll('.group'));
      var posts = Array.prototype.slice.call(document.querySelectorAll('.post'));
      function plain(text) {
        return text.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g, '')
          .replace(/[^\\p{L}\\p{N}]+/gu, ' ').trim();
      }
      function two(number) { return (number < 10 ? '0' : '') + number; }
      var now = new Date();
      var today = now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
      var isRunning = false;
      visits.forEach(function (visit) {
        var isPast = visit.dataset.to < today;
        visit.classList.toggle('past', isPast);
        if (visit.dataset.from <= today || isPast) { isRunning = true; }
        visit.words = plain(visit.dataset.find);
        visit.services = visit.dataset.services.split(' ');
      });
      posts.forEach(function (post) {
        post.words = plain(post.dataset.find);
        post.services = post.dataset.services.split(' ');
      });
      var isOver = visits.every(function (visit) { return visit.classList.contains('past'); });
      upcoming.checked = isRunning && !isOver;
      upcoming.parentNode.hidden = !isRunning || isOver;
      function mark(visit, text) {
        var badge = visit.querySelector('.badge');
        badge.textContent = text;
        badge.hidden = !text;
      }
      function show() {
        var words = plain(place.value).split(' ');
        var count = 0;
        var isFirst = words[0] !== '';
        visits.forEach(function (visit) {
          var isPast = visit.classList.contains('past');
          var fits = words.every(function (word) { return visit.words.indexOf(word) >= 0; })
            && (!service.value || visit.services.indexOf(service.value) >= 0)
            && !(upcoming.checked && isPast);
          visit.hidden = !fits;
          if (fits) { count += 1; }
          var isNext = fits && !isPast && isFirst;
          mark(visit, isNext ? finder.dataset.next : isPast ? finder.dataset.past : '');
          if (isNext) { isFirst = false; }
        });
        posts.forEach(function (post) {
          post.hidden = (words[0] === '' && !service.value)
            || !words.every(function (word) { return post.words.indexOf(word) >= 0; })
            || (service.value !== '' && post.services.indexOf(service.value) < 0);
        });
        groups.forEach(function (group) {
          group.hidden = !group.querySelector('.visit:not([hidden])');
        });
        found.textContent = count === 0 ? finder.dataset.none
          : count === 1 ? finder.dataset.one : finder.dataset.many.replace('{n}', count);
        printed.hidden = count === visits.length;
        printed.textContent = finder.dataset.part.replace('{n}', count)
          .replace('{all}', visits.length);
        var chosen = service.options[service.selectedIndex];
        need.hidden = !service.value;
        need.textContent = service.value ? chosen.dataset.bring : '';
      }
      finder.addEventListener('submit', function (event) { event.preventDefault(); });
      place.addEventListener('input', show);
      service.addEventListener('change', show);
      upcoming.addEventListener('change', show);
      finder.hidden = false;
      show();
    })();
    """
}
