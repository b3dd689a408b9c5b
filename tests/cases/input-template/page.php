<?php if ($a->knees > 3) { ?>
<h1><?= $title ?> for knees</h1>
<p class="<?= $class ?>">Our stem cell injections <?= $often ?> cure knee arthritis.</p>
<?php } // Our stem cell injections cure knee arthritis. ?>
