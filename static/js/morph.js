// Shows new markup by touching only what differs: the rest is neither laid out nor painted again, and keeps its focus
// and its scroll. What stands in a field is what the markup says, as if it were new.
const alike = (one, other) => one.nodeName === other.nodeName && one.id === other.id && one.getAttribute("class") === other.getAttribute("class");

function dress(old, now) {
  for (const { name } of [...old.attributes]) if (!now.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of now.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
}

function morph(old, now) {
  const left = [...old.childNodes];
  for (const node of [...now.childNodes]) {
    const found = node.data ? (left[0]?.data ? 0 : -1) : left.findIndex((each) => alike(each, node));
    if (found < 0) {
      old.insertBefore(node, left[0] ?? null);
      continue;
    }
    for (const gone of left.splice(0, found)) gone.remove();
    const same = left.shift();
    if (same.isEqualNode(node)) continue;
    if (node.data) {
      same.data = node.data;
    } else {
      dress(same, node);
      morph(same, node);
    }
  }
  for (const gone of left) gone.remove();
}

export default (place, html) => {
  const page = document.createElement("template");
  page.innerHTML = html;
  morph(place, page.content);
  for (const field of place.querySelectorAll("input, textarea")) if (field.value !== field.defaultValue) field.value = field.defaultValue;
};
